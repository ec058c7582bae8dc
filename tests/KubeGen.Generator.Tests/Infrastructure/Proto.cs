using System.Buffers.Binary;
using System.Text;

namespace KubeGen.Generator.Tests;

/// <summary>Writes protobuf by the book and knows nothing of the reader: fields in the order of the calls.</summary>
internal sealed class Proto
{
    private readonly List<byte> _bytes = [];

    public static implicit operator byte[](Proto message) => [.. message._bytes];

    public Proto Number(int field, long value)
    {
        Varint((ulong)field << 3);
        Varint((ulong)value);
        return this;
    }

    public Proto Double(int field, double value)
    {
        Varint((ulong)field << 3 | 1);
        Span<byte> bits = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bits, value);
        _bytes.AddRange(bits);
        return this;
    }

    public Proto Fixed32(int field, uint value)
    {
        Varint((ulong)field << 3 | 5);
        Span<byte> bits = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bits, value);
        _bytes.AddRange(bits);
        return this;
    }

    public Proto Text(int field, params string[] values)
    {
        foreach (string value in values)
        {
            Bytes(field, Encoding.UTF8.GetBytes(value));
        }

        return this;
    }

    public Proto Packed(int field, params long[] values)
    {
        Proto content = new();
        foreach (long value in values)
        {
            content.Varint((ulong)value);
        }

        return Bytes(field, content);
    }

    public Proto Message(int field, params Proto[] messages)
    {
        foreach (Proto message in messages)
        {
            Bytes(field, message);
        }

        return this;
    }

    /// <summary>An entry of a map.</summary>
    public Proto Entry(int field, string key, byte[] value) => Message(field, new Proto().Text(1, key).Bytes(2, value));

    public Proto Entry(int field, string key, string value) => Entry(field, key, Encoding.UTF8.GetBytes(value));

    public Proto Bytes(int field, byte[] value)
    {
        Varint((ulong)field << 3 | 2);
        Varint((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }
}
