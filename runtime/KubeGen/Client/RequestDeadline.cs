using KubeGen.Errors;

namespace KubeGen.Client;

/// <summary>
/// What may end a request early: its caller, its client's disposal, or a timeout of the tier that it is in. Knows afterwards which it was.
/// </summary>
internal sealed class RequestDeadline : IDisposable
{
    /// <summary>Timers count to 49 days; what is longer than this never ends.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private readonly KubeOperation _operation;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _ofFirst;
    private readonly CancellationTokenRegistration _ofSecond;
    private readonly CancellationTokenRegistration _ofClient;
    private readonly CancellationToken _first;
    private readonly CancellationToken _second;
    private readonly CancellationToken _client;
    private KubeTimeoutTier _tier;
    private TimeSpan _limit;

    /// <param name="operation">The request, for errors.</param>
    /// <param name="time">The clock.</param>
    /// <param name="client">Ends with the client.</param>
    /// <param name="first">The caller's token.</param>
    /// <param name="second">Another token of the caller: an enumeration has that of the call and that of the enumerator.</param>
    public RequestDeadline(
        KubeOperation operation, TimeProvider time, CancellationToken client, CancellationToken first, CancellationToken second)
    {
        _operation = operation;
        _client = client;
        _first = first;
        _second = second;
        _source = new(Timeout.InfiniteTimeSpan, time);
        _ofFirst = first.UnsafeRegister(Cancel, _source);
        _ofSecond = second.UnsafeRegister(Cancel, _source);
        _ofClient = client.UnsafeRegister(Cancel, _source);
        Token = _source.Token;
    }

    public CancellationToken Token { get; }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    /// <summary>Begins the time of a tier.</summary>
    public void Start(KubeTimeoutTier tier, TimeSpan limit)
    {
        // A timeout that struck already keeps its name.
        if (!Token.IsCancellationRequested)
        {
            _tier = tier;
            _limit = limit > Longest ? Timeout.InfiniteTimeSpan : limit;
            _source.CancelAfter(_limit);
        }
    }

    /// <summary>Something arrived: where the tier is about standing still, its time begins anew.</summary>
    public void Continue()
    {
        if (_tier == KubeTimeoutTier.Read)
        {
            _source.CancelAfter(_limit);
        }
    }

    /// <summary>The exception to raise in place of one that a request met; null for that one itself.</summary>
    public Exception? Translate(Exception error)
    {
        if (error is KubeException or ArgumentException)
        {
            return ConnectionErrors.Translate(error, _operation);
        }

        if (_first.IsCancellationRequested || _second.IsCancellationRequested)
        {
            // With the caller's own token, which callers compare, and not that of this deadline.
            return new OperationCanceledException(_first.IsCancellationRequested ? _first : _second);
        }

        if (_client.IsCancellationRequested)
        {
            return new OperationCanceledException("The KubeClient was disposed.", _client);
        }

        return Token.IsCancellationRequested
            ? ConnectionErrors.Timeout(_tier, _limit, _operation)
            : ConnectionErrors.Translate(error, _operation);
    }

    public void Dispose()
    {
        _ofFirst.Dispose();
        _ofSecond.Dispose();
        _ofClient.Dispose();
        _source.Dispose();
    }
}
