using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace KubeGen.Testing.Codec;

/// <summary>
/// Builds a message in one growing piece of memory. A length is not known before its content, which then moves by a byte or two.
/// </summary>
internal sealed class ProtobufBuilder : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _count;

    public byte[] ToArray() => _bytes.AsSpan(0, _count).ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _count += bytes.Length;
    }

    public void Varint(ulong value) => _count += ProtobufText.WriteVarint(Room(ProtobufText.LongestVarint), value);

    public void Number(uint tag, long value)
    {
        Varint(tag);
        Varint((ulong)value);
    }

    public void Double(uint tag, double value)
    {
        Varint(tag);
        BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), value);
        _count += sizeof(double);
    }

    public void Bytes(uint tag, ReadOnlySpan<byte> content)
    {
        Varint(tag);
        Varint((ulong)content.Length);
        Raw(content);
    }

    /// <summary>Writes the text that a reader stands on.</summary>
    public void Text(uint tag, ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            Bytes(tag, reader.ValueSpan);
            return;
        }

        int content = Open(tag);
        _count += reader.CopyString(Room(reader.ValueSpan.Length));
        Close(content);
    }

    /// <summary>Begins a field whose length follows from what is written until <see cref="Close"/>.</summary>
    /// <returns>What <see cref="Close"/> needs.</returns>
    public int Open(uint tag)
    {
        Varint(tag);
        Room(1);
        return ++_count;
    }

    public void Close(int content)
    {
        int length = _count - content;
        int more = ProtobufText.VarintLength((ulong)length) - 1;
        if (more > 0)
        {
            Room(more);
            _bytes.AsSpan(content, length).CopyTo(_bytes.AsSpan(content + more));
            _count += more;
        }

        ProtobufText.WriteVarint(_bytes.AsSpan(content - 1), (ulong)length);
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _count < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + count));
            _bytes.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_count);
    }
}
