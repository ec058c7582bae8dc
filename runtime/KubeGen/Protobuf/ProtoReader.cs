using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KubeGen.Protobuf;

/// <summary>
/// Reads the fields of one protobuf message, for generated decoders. Every access is checked: bytes that are no message raise
/// <see cref="KubeFormatException"/> and nothing else. A message must be read until <see cref="TryReadTag"/> says that it ended.
/// </summary>
/// <remarks>Wire format: https://protobuf.dev/programming-guides/encoding/. Groups, which Kubernetes never writes, are an error.</remarks>
/// <param name="message">The message.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ProtoReader(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _bytes = message;
    private int _next;

    /// <summary>Whether there are bytes left, for packed numbers, which have no tags.</summary>
    public readonly bool HasMore => _next < _bytes.Length;

    /// <summary>Reads a field's number and wire type as they stand: <c>number &lt;&lt; 3 | type</c>.</summary>
    /// <param name="tag">The tag.</param>
    /// <returns>False at the end of the message.</returns>
    /// <exception cref="KubeFormatException">The message is cut off, or the tag is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadTag(out uint tag)
    {
        if ((uint)_next >= (uint)_bytes.Length)
        {
            tag = 0;
            return !AtEnd();
        }

        tag = _bytes[_next++];
        if (tag - 8 >= 0x78)
        {
            tag = LongTag(tag);
        }

        return true;
    }

    // Skip() may step past the end of the message; here is where that shows.
    private readonly bool AtEnd() => _next == _bytes.Length ? true : throw ProtoError.Truncated();

    private uint LongTag(uint first)
    {
        uint tag = first < 8 ? 0 : LongLength(first);
        return tag < 8 ? throw new KubeFormatException("A protobuf field has the number 0.") : tag;
    }

    /// <summary>Steps over the field whose tag was read last.</summary>
    /// <param name="tag">That tag.</param>
    /// <exception cref="KubeFormatException">The message is cut off, or the field is a group.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(uint tag)
    {
        if ((uint)_next >= (uint)_bytes.Length)
        {
            throw ProtoError.Truncated();
        }

        // One branch for nearly all fields: a varint of one byte is one step, a length of one byte that and the length more.
        uint first = _bytes[_next];
        if (((tag & 5) | (first & 0x80)) == 0)
        {
            _next += 1 + (int)(first & (0u - ((tag >> 1) & 1)));
        }
        else
        {
            SkipLong(tag);
        }
    }

    private void SkipLong(uint tag)
    {
        switch (tag & 7)
        {
            case 0:
                ReadUInt64();
                break;
            case 1:
                Advance(8);
                break;
            case 2:
                Advance(ReadLength());
                break;
            case 5:
                Advance(4);
                break;
            default:
                throw new KubeFormatException($"A protobuf field has wire type {tag & 7}, which Kubernetes never writes.");
        }
    }

    private void Advance(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - _next))
        {
            throw ProtoError.Truncated();
        }

        _next += count;
    }

    /// <summary>Reads the content of a field of strings, bytes or messages.</summary>
    /// <returns>A slice of the message.</returns>
    /// <exception cref="KubeFormatException">The message is cut off.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> ReadBytes()
    {
        int length = ReadLength();
        if ((uint)length > (uint)(_bytes.Length - _next))
        {
            throw ProtoError.Truncated();
        }

        ReadOnlySpan<byte> content = _bytes.Slice(_next, length);
        _next += length;
        return content;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadLength()
    {
        if ((uint)_next >= (uint)_bytes.Length)
        {
            throw ProtoError.Truncated();
        }

        uint first = _bytes[_next++];
        return first < 0x80 ? (int)first : (int)LongLength(first);
    }

    // Saturates: a length or tag beyond 32 bits fails the check that follows.
    private uint LongLength(uint first)
    {
        if ((uint)_next < (uint)_bytes.Length && _bytes[_next] < 0x80)
        {
            return (first & 0x7F) | (uint)_bytes[_next++] << 7;
        }

        _next--;
        return (uint)Math.Min(ReadUInt64(), uint.MaxValue);
    }

    /// <summary>Reads a varint: all integers and enums; 1 to 10 bytes.</summary>
    /// <exception cref="KubeFormatException">The message is cut off, or the number has more than 64 bits.</exception>
    public ulong ReadUInt64()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            if ((uint)_next >= (uint)_bytes.Length)
            {
                throw ProtoError.Truncated();
            }

            byte next = _bytes[_next++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new KubeFormatException("A protobuf number has more than 10 bytes.");
    }

    /// <summary>Reads an int64.</summary>
    /// <exception cref="KubeFormatException">The message is cut off, or the number has more than 64 bits.</exception>
    public long ReadInt64() => (long)ReadUInt64();

    /// <summary>Reads an int32, of whose 64 bits on the wire the lower half counts.</summary>
    /// <exception cref="KubeFormatException">The message is cut off, or the number has more than 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadInt32()
    {
        if ((uint)_next < (uint)_bytes.Length && _bytes[_next] < 0x80)
        {
            return _bytes[_next++];
        }

        return (int)ReadUInt64();
    }

    /// <summary>Reads a bool: any number but 0 is true.</summary>
    /// <exception cref="KubeFormatException">The message is cut off.</exception>
    public bool ReadBool() => ReadUInt64() != 0;

    /// <summary>Reads a double of 8 bytes.</summary>
    /// <exception cref="KubeFormatException">The message is cut off.</exception>
    public double ReadDouble()
    {
        int at = _next;
        Advance(8);
        return System.Buffers.Binary.BinaryPrimitives.ReadDoubleLittleEndian(_bytes[at..]);
    }

    /// <summary>
    /// Reads a field and all fields of the same tag that follow at once, as a map or list is written: the first content with its
    /// length, then tag, length and content of each further one.
    /// </summary>
    /// <param name="tag">The tag that was read last; of one or two bytes on the wire.</param>
    /// <exception cref="KubeFormatException">The message is cut off.</exception>
    public ReadOnlySpan<byte> ReadRun(uint tag)
    {
        int start = _next;
        while (true)
        {
            Advance(ReadLength());
            int end = _next;
            if (end == _bytes.Length || !TryReadTag(out uint next) || next != tag)
            {
                _next = end;
                return _bytes[start..end];
            }
        }
    }
}
