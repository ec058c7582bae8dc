using KubeGen.Errors;

namespace KubeGen.Client;

/// <summary>
/// What may end a request early: its caller, its client's disposal, or a timeout of the tier that it is in. Knows afterwards which it was.
/// </summary>
internal sealed class RequestDeadline : IDisposable
{
    /// <summary>Timers count to 49 days; what is longer than this never ends.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>What a watch gets to deliver the last of its events to a consumer that came for them late.</summary>
    private static readonly TimeSpan LeastRead = TimeSpan.FromSeconds(30);

    private readonly KubeOperation _operation;
    private readonly string _server;
    private readonly ClientSettings _settings;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _ofFirst;
    private readonly CancellationTokenRegistration _ofSecond;
    private readonly CancellationTokenRegistration _ofClient;
    private readonly CancellationToken _first;
    private readonly CancellationToken _second;
    private readonly CancellationToken _client;
    private KubeTimeoutTier _tier = KubeTimeoutTier.Response;
    private TimeSpan _limit;
    private long _entered;

    /// <summary>Begins the time of the response.</summary>
    /// <param name="operation">The request, for errors.</param>
    /// <param name="server">Host and port of the server, for errors.</param>
    /// <param name="settings">Has the clock and the timeouts.</param>
    /// <param name="client">Ends with the client.</param>
    /// <param name="first">The caller's token.</param>
    /// <param name="second">Another token of the caller: an enumeration has that of the call and that of the enumerator.</param>
    public RequestDeadline(
        KubeOperation operation,
        string server,
        ClientSettings settings,
        CancellationToken client,
        CancellationToken first,
        CancellationToken second)
    {
        _operation = operation;
        _server = server;
        _settings = settings;
        _client = client;
        _first = first;
        _second = second;
        _limit = settings.ResponseTimeout;
        _source = new(_limit, settings.Time);
        _ofFirst = first.UnsafeRegister(Cancel, _source);
        _ofSecond = second.UnsafeRegister(Cancel, _source);
        _ofClient = client.UnsafeRegister(Cancel, _source);
        Token = _source.Token;
    }

    public CancellationToken Token { get; }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    /// <summary>Changes to the tier of the body, whose time counts only while somebody waits for it.</summary>
    public void EnterBody(KubeTimeoutTier tier, TimeSpan limit)
    {
        _source.CancelAfter(Timeout.InfiniteTimeSpan);

        // A timeout that struck already keeps its name.
        if (!Token.IsCancellationRequested)
        {
            _tier = tier;
            _limit = limit > Longest ? Timeout.InfiniteTimeSpan : limit;
            _entered = _settings.Time.GetTimestamp();
        }
    }

    /// <summary>Somebody begins to wait for a piece of the body.</summary>
    public void BeginRead()
    {
        if (_tier == KubeTimeoutTier.Read || _limit == Timeout.InfiniteTimeSpan)
        {
            _source.CancelAfter(_limit);
        }
        else if (_tier == KubeTimeoutTier.Watch)
        {
            TimeSpan left = _limit - _settings.Time.GetElapsedTime(_entered);
            _source.CancelAfter(left > LeastRead ? left : LeastRead);
        }
    }

    /// <summary>It arrived: what its consumer does with it takes as long as it takes.</summary>
    public void EndRead()
    {
        if (_tier != KubeTimeoutTier.Response)
        {
            _source.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The exception to raise in place of one that a request met; null for that one itself.</summary>
    public Exception? Translate(Exception error)
    {
        if (error is KubeException or ArgumentException)
        {
            return ConnectionErrors.Translate(error, _operation, _server);
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

        return Token.IsCancellationRequested ? TimeoutError.Of(_tier, _limit, _operation, _server)
            : error is OperationCanceledException { InnerException: TimeoutException }
                ? TimeoutError.Of(KubeTimeoutTier.Connect, _settings.ConnectTimeout, _operation, _server)
            : ConnectionErrors.Translate(error, _operation, _server);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ofFirst.Dispose();
        _ofSecond.Dispose();
        _ofClient.Dispose();
        _source.Dispose();
    }
}
