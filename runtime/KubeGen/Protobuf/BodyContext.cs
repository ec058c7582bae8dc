using KubeGen.Errors;

namespace KubeGen.Protobuf;

/// <summary>What the reader of a body needs to know of the request.</summary>
/// <param name="Expected">The kind that was asked for.</param>
/// <param name="Operation">The request, for errors.</param>
/// <param name="MaxItemBytes">The largest item.</param>
/// <param name="Token">The token that the request carried, which no error may repeat.</param>
internal sealed record BodyContext(
    ExpectedKind Expected, KubeOperation Operation, int MaxItemBytes, string? Token)
{
    /// <summary>The error that a server sent where an object should be.</summary>
    public KubeApiException Refusal(ReadOnlySpan<byte> message)
    {
        byte[] covered = message.ToArray();
        SecretMask.Cover(covered, Token);
        KubeStatus status = StatusProto.Read(covered);
        return new(status, Operation, RetryAfter.Of(status));
    }

    /// <summary>Checks the length of an item before anything is kept for it.</summary>
    public int Bounded(long length) => length <= MaxItemBytes ? (int)length : throw BodyError.TooLarge(length, MaxItemBytes);
}
