using KubeGen.Errors;
using KubeGen.Protobuf;

namespace KubeGen.Client;

/// <summary>An answer whose body is being read, under the deadline of its request.</summary>
internal sealed class ApiResponse(HttpResponseMessage response, Stream body, RequestDeadline deadline, string? token)
    : IByteSource, IAsyncDisposable
{
    /// <summary>The token that the request carried, which no error may repeat.</summary>
    public string? Token => token;

    /// <inheritdoc/>
    public ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        ValueTask<int> read;
        try
        {
            read = body.ReadAsync(buffer, deadline.Token);
        }
        catch (Exception e) when (deadline.Translate(e) is { } translated)
        {
            throw translated;
        }

        return read.IsCompletedSuccessfully ? read : WaitAsync(read);
    }

    private async ValueTask<int> WaitAsync(ValueTask<int> read)
    {
        try
        {
            deadline.BeginRead();
            int count = await read.ConfigureAwait(false);
            deadline.EndRead();
            return count;
        }
        catch (Exception e) when (deadline.Translate(e) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>Raises what ended the request early: what has arrived already is not handed out after that.</summary>
    /// <exception cref="OperationCanceledException">To be told by <see cref="Translate"/> what it was.</exception>
    public void ThrowIfEnded() => deadline.Token.ThrowIfCancellationRequested();

    /// <summary>An error of reading or decoding, told with what was asked for.</summary>
    public Exception? Translate(Exception error) => deadline.Translate(error);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        deadline.Dispose();
        try
        {
            await body.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The body is given up because its connection is broken; what broke it was raised when it was read.
        }
        finally
        {
            response.Dispose();
        }
    }
}
