using KubeGen.Errors;

namespace KubeGen.Protobuf;

/// <summary>Errors of bodies as a whole.</summary>
internal static class BodyError
{
    /// <summary>
    /// A server that fails in the middle of an answer has said 200 before, and some proxies end the body in good order all the same.
    /// </summary>
    public static KubeConnectionException CutOff(KubeOperation operation)
    {
        string remedy = ConnectionText.AskAgain(operation);
        return new(ErrorText.Of(operation, "the answer ended before it was complete", remedy))
        {
            Failure = KubeConnectionFailure.Interrupted,
            Operation = operation,
            Remedy = remedy,
        };
    }

    public static KubeFormatException TooLarge(long length, int limit) =>
        new($"The server announced an object of {length} bytes; KubeClientOptions.MaxItemBytes allows {limit}.");
}
