namespace KubeGen.Protobuf;

/// <summary>
/// An object as servers send it: the bytes <c>k8s\0</c>, then <c>Unknown {1 typeMeta {1 apiVersion, 2 kind}, 2 raw, 3 contentEncoding,
/// 4 contentType}</c>, whose <c>raw</c> is the object's own message (k8s.io/apimachinery pkg/runtime/generated.proto and
/// serializer/protobuf).
/// </summary>
internal readonly ref struct Envelope
{
    /// <summary>Tags of <c>Unknown</c>.</summary>
    public const uint TypeMetaTag = 0x0A, RawTag = 0x12, EncodingTag = 0x1A, ContentTypeTag = 0x22;

    private Envelope(TypeMeta type, ReadOnlySpan<byte> raw)
    {
        Type = type;
        Raw = raw;
    }

    /// <summary>What the object is.</summary>
    public TypeMeta Type { get; }

    /// <summary>The object's message.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>The four bytes before every object.</summary>
    public static ReadOnlySpan<byte> Magic => "k8s\0"u8;

    /// <summary>Opens an envelope that is in memory as a whole.</summary>
    /// <exception cref="KubeFormatException">The bytes are no envelope.</exception>
    public static Envelope Open(ReadOnlySpan<byte> message)
    {
        if (!message.StartsWith(Magic))
        {
            throw BadMagic(message);
        }

        ReadOnlySpan<byte> type = default, raw = default;
        bool hasRaw = false;
        ProtoReader reader = new(message[Magic.Length..]);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case TypeMetaTag:
                    type = reader.ReadBytes();
                    break;
                case RawTag:
                    raw = reader.ReadBytes();
                    hasRaw = true;
                    break;
                case EncodingTag:
                    RejectEncoding(reader.ReadBytes().Length);
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        // An object without fields is there with a length of 0; one that is not there at all was cut off.
        return hasRaw ? new(TypeMeta.Read(type), raw) : throw ProtoError.Truncated();
    }

    /// <summary>Raw content in another encoding than plain protobuf cannot be read; no server sends it.</summary>
    public static void RejectEncoding(long length)
    {
        if (length > 0)
        {
            throw new KubeFormatException("The server sent an object with a contentEncoding, which KubeGen does not know.");
        }
    }

    public static KubeFormatException BadMagic(ReadOnlySpan<byte> start)
    {
        string came = start.IsEmpty ? "nothing"
            : start[0] is (byte)'{' or (byte)'[' ? "JSON"
            : start[0] == '<' ? "HTML or XML"
            : "other bytes";
        return new($"The server announced Kubernetes' protobuf, which begins with 'k8s' and a zero byte, but sent {came}.");
    }
}
