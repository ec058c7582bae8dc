using System.Runtime.ExceptionServices;
using KubeGen.Protobuf;

namespace KubeGen.Client;

/// <summary>
/// Sends a request, and hands out the items of its answer. While the window holds whole items, a step is a plain call that completes at
/// once and allocates nothing.
/// </summary>
internal abstract class BodyEnumerator<T>(ApiConnection connection, ApiRequest request, CancellationToken first, CancellationToken second)
    : IAsyncEnumerator<T>
{
    private IBodyReader<T>? _reader;
    private ApiResponse? _response;
    private ByteWindow? _window;
    private DecodeContext? _pools;
    private bool _ended;
    private bool _stepping;

    /// <inheritdoc/>
    public T Current => _reader is null ? default! : _reader.Current;

    /// <summary>The kind that the answer must be of.</summary>
    protected abstract ExpectedKind Expected { get; }

    /// <summary>Makes the reader of the body.</summary>
    protected abstract IBodyReader<T> CreateReader(BodyContext context);

    /// <summary>Takes note that the body was read to its end, and was whole.</summary>
    protected virtual void OnComplete()
    {
    }

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        ThrowIfStepping();
        if (_window is null)
        {
            return _ended ? new(false) : StartAsync();
        }

        try
        {
            _response!.ThrowIfEnded();
            return _reader!.TryRead(_window, _pools!, out int needed) ? new(true) : ReadOnAsync(needed);
        }
        catch (Exception e)
        {
            return FailAsync(e);
        }
    }

    /// <summary>
    /// A step that is still under way writes into the window, whose array would come back from the pool in somebody else's hands.
    /// </summary>
    private void ThrowIfStepping()
    {
        if (_stepping)
        {
            throw new InvalidOperationException(
                "A step of this enumeration is still under way: await MoveNextAsync before the next step, and before disposing.");
        }
    }

    private async ValueTask<bool> StartAsync()
    {
        (_ended, _stepping) = (true, true);
        try
        {
            _response = await connection.SendAsync(request, first, second).ConfigureAwait(false);
        }
        finally
        {
            _stepping = false;
        }

        _reader = CreateReader(new(Expected, request.Operation, connection.Settings.MaxItemBytes, _response.Token));
        _window = new(_response);
        _ended = false;
        return await ReadOnAsync(1).ConfigureAwait(false);
    }

    private async ValueTask<bool> ReadOnAsync(int needed)
    {
        ByteWindow window = _window!;
        _stepping = true;
        try
        {
            while (true)
            {
                ValueTask<bool> filled = window.FillAsync(needed);
                if (!filled.IsCompleted)
                {
                    // A watch waits for minutes, and meanwhile others can decode with these.
                    ReturnPools();
                }

                if (!await filled.ConfigureAwait(false))
                {
                    break;
                }

                _pools ??= connection.Contexts.Rent();
                if (_reader!.TryRead(window, _pools, out needed))
                {
                    return true;
                }
            }

            _reader!.End(window.Available.Length);
            OnComplete();
        }
        catch (Exception e)
        {
            return await FailAsync(e).ConfigureAwait(false);
        }
        finally
        {
            _stepping = false;
        }

        await ReleaseAsync().ConfigureAwait(false);
        return false;
    }

    /// <summary>Gives everything back at once, as a consumer may never come to dispose of a failed enumeration.</summary>
    private async ValueTask<bool> FailAsync(Exception error)
    {
        Exception? translated = _response?.Translate(error);
        await ReleaseAsync().ConfigureAwait(false);
        ExceptionDispatchInfo.Throw(translated ?? error);
        return false;
    }

    private async ValueTask ReleaseAsync()
    {
        _ended = true;

        // Each is given back once, however many dispose at the same time: twice in a pool means to be used by two at once.
        ByteWindow? window = Interlocked.Exchange(ref _window, null);
        ReturnPools();
        if (Interlocked.Exchange(ref _response, null) is { } response)
        {
            await response.DisposeAsync().ConfigureAwait(false);
        }

        window?.Dispose();
    }

    private void ReturnPools()
    {
        if (Interlocked.Exchange(ref _pools, null) is { } pools)
        {
            connection.Contexts.Return(pools);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        ThrowIfStepping();
        return ReleaseAsync();
    }
}
