using System.Buffers.Binary;
using KubeGen.Protobuf;

namespace KubeGen.Watching;

/// <summary>
/// Reads a watch: frames of a length (4 bytes, big-endian) and a message <c>WatchEvent {1 type, 2 object {1 raw}}</c>, whose object is
/// in an envelope of its own (k8s.io/apimachinery pkg/util/framer, pkg/apis/meta/v1).
/// </summary>
internal sealed class WatchBody<T>(BodyContext context) : IBodyReader<WatchEvent<T>>
    where T : class, IKubeProjection<T>
{
    private const int LengthSize = 4;

    /// <inheritdoc/>
    public WatchEvent<T> Current { get; private set; }

    /// <inheritdoc/>
    public bool TryRead(ByteWindow window, DecodeContext pools, out int needed)
    {
        ReadOnlySpan<byte> bytes = window.Available;
        needed = LengthSize;
        if (bytes.Length < needed)
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (length == 0)
        {
            throw new KubeFormatException("The server sent an empty event.");
        }

        needed += context.Bounded(length);
        if (bytes.Length < needed)
        {
            return false;
        }

        ReadOnlySpan<byte> frame = bytes[LengthSize..needed];
        window.Advance(needed);
        Current = ReadEvent(frame, pools);
        return true;
    }

    private WatchEvent<T> ReadEvent(ReadOnlySpan<byte> frame, DecodeContext pools)
    {
        ProtoPair.Read(frame, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> value);
        Envelope envelope = Envelope.Open(ProtoValue.ReadContent(value));
        if (envelope.Type.IsStatus)
        {
            throw context.Refusal(envelope.Raw);
        }

        context.Expected.Check(envelope.Type);
        if (KindOf(type) is { } kind)
        {
            return new(kind, T.Decode(envelope.Raw, null, pools));
        }

        Bookmark.Read(envelope.Raw, out ResourceVersion version, out bool endsInitialEvents);
        return new(version, endsInitialEvents);
    }

    // An event that is not understood must not be passed over: what follows would be read as if nothing had happened.
    private static WatchEventKind? KindOf(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("MODIFIED"u8) => WatchEventKind.Modified,
        _ when type.SequenceEqual("ADDED"u8) => WatchEventKind.Added,
        _ when type.SequenceEqual("DELETED"u8) => WatchEventKind.Deleted,
        _ when type.SequenceEqual("BOOKMARK"u8) => null,
        _ => throw new KubeFormatException("The server sent an event of a type that KubeGen does not know."),
    };

    /// <inheritdoc/>
    public void End(int left)
    {
        if (left > 0)
        {
            throw BodyError.CutOff(context.Operation);
        }
    }
}
