namespace KubeGen.Protobuf;

/// <summary>
/// The head of a field in a message that is only partly in memory: its tag, and how many bytes follow. The value of a varint counts as
/// part of the head.
/// </summary>
internal readonly struct FieldHeader
{
    /// <summary>No head is longer: a tag of 10 bytes and a number of 10.</summary>
    public const int Longest = 20;

    private FieldHeader(uint tag, int size, long content) => (Tag, Size, Content) = (tag, size, content);

    /// <summary>Field number and wire type.</summary>
    public uint Tag { get; }

    /// <summary>The length of the head itself.</summary>
    public int Size { get; }

    /// <summary>How many bytes follow it.</summary>
    public long Content { get; }

    /// <summary>Reads a head.</summary>
    /// <returns>False where it goes beyond the bytes at hand.</returns>
    /// <exception cref="KubeFormatException">The bytes are no field.</exception>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out FieldHeader header)
    {
        header = default;
        int next = 0;
        if (!TryReadVarint(bytes, ref next, out ulong tag))
        {
            return false;
        }

        if (tag is < 8 or > uint.MaxValue)
        {
            throw new KubeFormatException($"A protobuf field has the number {tag >> 3}.");
        }

        ulong value = 0;
        if ((tag & 5) == 0 && !TryReadVarint(bytes, ref next, out value))
        {
            return false;
        }

        header = new((uint)tag, next, (tag & 7) switch
        {
            0 => 0,
            1 => 8,
            2 when value <= long.MaxValue => (long)value,
            5 => 4,
            2 => throw new KubeFormatException("A protobuf field has a negative length."),
            _ => throw new KubeFormatException($"A protobuf field has wire type {tag & 7}, which Kubernetes never writes."),
        });
        return true;
    }

    private static bool TryReadVarint(ReadOnlySpan<byte> bytes, ref int next, out ulong value)
    {
        value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            if ((uint)next >= (uint)bytes.Length)
            {
                return false;
            }

            byte b = bytes[next++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return true;
            }
        }

        throw new KubeFormatException("A protobuf number has more than 10 bytes.");
    }
}
