namespace KubeGen.Runtime.Tests.Support;

/// <summary>A body that arrives in pieces, and may end in an error or never.</summary>
internal sealed class ChunkedStream(byte[] body, int chunk, Func<CancellationToken, ValueTask<int>>? end = null) : Stream
{
    private int _position;

    public int Reads { get; private set; }

    public bool Disposed { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Reads++;

        // Half of the reads complete later, as on a socket.
        if (Reads % 2 == 0)
        {
            await Task.Yield();
        }

        int count = Math.Min(Math.Min(chunk, buffer.Length), body.Length - _position);
        if (count == 0 && end is not null)
        {
            return await end(cancellationToken);
        }

        body.AsSpan(_position, count).CopyTo(buffer.Span);
        _position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        Disposed = true;
        base.Dispose(disposing);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("No blocking reads.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
