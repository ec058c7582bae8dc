using System.Buffers;

namespace KubeGen.Testing.Codec;

/// <summary>The primitives of protobuf's wire format, written forwards.</summary>
internal static class ProtobufText
{
    public const int LongestVarint = 10;

    public static int VarintLength(ulong value) => (64 - System.Numerics.BitOperations.LeadingZeroCount(value | 1) + 6) / 7;

    /// <summary>The length of a field of bytes, with a tag of one byte.</summary>
    public static int FieldLength(int content) => 1 + VarintLength((ulong)content) + content;

    public static int WriteVarint(Span<byte> target, ulong value)
    {
        int count = 0;
        while (value >= 0x80)
        {
            target[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[count] = (byte)value;
        return count + 1;
    }

    /// <summary>Writes tag and length of a field of bytes.</summary>
    public static void WriteHeader(IBufferWriter<byte> writer, byte tag, int content)
    {
        Span<byte> target = writer.GetSpan(1 + LongestVarint);
        target[0] = tag;
        writer.Advance(1 + WriteVarint(target[1..], (ulong)content));
    }

    /// <summary>Writes a field of bytes.</summary>
    public static void WriteField(IBufferWriter<byte> writer, byte tag, ReadOnlySpan<byte> content)
    {
        WriteHeader(writer, tag, content.Length);
        writer.Write(content);
    }

    /// <summary>Writes a field that is a number.</summary>
    public static void WriteField(IBufferWriter<byte> writer, byte tag, long value)
    {
        Span<byte> target = writer.GetSpan(1 + LongestVarint);
        target[0] = tag;
        writer.Advance(1 + WriteVarint(target[1..], (ulong)value));
    }

    /// <summary>The length of a message's first field, which must be one of bytes.</summary>
    public static int FirstFieldLength(ReadOnlySpan<byte> message)
    {
        int length = 0, at = 1;
        for (int shift = 0; ; shift += 7)
        {
            byte next = message[at++];
            length |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return at + length;
            }
        }
    }
}
