namespace KubeGen.Protobuf;

/// <summary>
/// Reads a message of two fields of bytes, 1 and 2: an entry of a map <c>{1 key, 2 value}</c>, <c>TypeMeta {1 apiVersion, 2 kind}</c>,
/// <c>WatchEvent {1 type, 2 object}</c>. An absent field is empty.
/// </summary>
internal static class ProtoPair
{
    /// <exception cref="KubeFormatException">The bytes are no such message.</exception>
    public static void Read(ReadOnlySpan<byte> message, out ReadOnlySpan<byte> first, out ReadOnlySpan<byte> second)
    {
        first = second = default;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x0A:
                    first = reader.ReadBytes();
                    break;
                case 0x12:
                    second = reader.ReadBytes();
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }
    }
}
