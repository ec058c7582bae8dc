using System.Buffers;

namespace KubeGen.Protobuf;

/// <summary>
/// The part of a body that is in memory: one pooled array, through which the body slides. It grows only for a piece that does not fit,
/// and then by doubling when it is full of bytes that were received, so that an announced length alone allocates nothing.
/// </summary>
internal sealed class ByteWindow(IByteSource source) : IDisposable
{
    /// <summary>Fits the second level cache of today's machines with room to spare.</summary>
    public const int Size = 128 * 1024;

    /// <summary>A read into less room than this is not worth its system call; TLS delivers records of up to 16 KiB.</summary>
    private const int LeastRead = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int _start;
    private int _end;

    /// <summary>The bytes that are here and not used up; valid until the next fill.</summary>
    public ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    /// <summary>How large the array is.</summary>
    internal int Capacity => _buffer.Length;

    /// <summary>Uses up some of the bytes that are available.</summary>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_end - _start));
        _start += count;
    }

    /// <summary>Reads until so many bytes are available.</summary>
    /// <returns>False where the body ended before.</returns>
    public async ValueTask<bool> FillAsync(int needed)
    {
        while (_end - _start < needed)
        {
            MakeRoom(needed);
            int read = await source.ReadAsync(_buffer.AsMemory(_end)).ConfigureAwait(false);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    private void MakeRoom(int needed)
    {
        int available = _end - _start;
        if (available == 0)
        {
            (_start, _end) = (0, 0);
            if (_buffer.Length > 2 * Size && needed <= Size)
            {
                // One huge object must not hold its memory for the rest of a long watch.
                Replace(Size);
            }
        }
        else if (_start > 0 && _buffer.Length - _end < Math.Max(needed - available, LeastRead))
        {
            _buffer.AsSpan(_start, available).CopyTo(_buffer);
            (_start, _end) = (0, available);
        }

        if (_end == _buffer.Length)
        {
            Replace((int)Math.Min(2L * _buffer.Length, Math.Max(needed, _buffer.Length + LeastRead)));
        }
    }

    private void Replace(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(size);
        Available.CopyTo(larger);
        Return(_buffer);
        (_start, _end) = (0, _end - _start);
        _buffer = larger;
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        byte[] buffer = _buffer;
        (_buffer, _start, _end) = ([], 0, 0);
        if (buffer.Length > 0)
        {
            Return(buffer);
        }
    }

    // Cleared, as the next to rent the array should not find somebody's Secrets in it.
    private static void Return(byte[] buffer) => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
}
