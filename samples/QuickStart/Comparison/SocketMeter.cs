using System.Diagnostics.Tracing;

namespace QuickStart.Comparison;

/// <summary>Counts the bytes that this process receives through sockets, by the framework's own counter <c>bytes-received</c>.</summary>
internal sealed class SocketMeter : EventListener
{
    private const double Interval = 0.05;

    private readonly Lock _lock = new();
    private TaskCompletionSource<long> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EventSource? _source;

    /// <summary>The bytes received so far, as of the second tick from now: the first may have begun before.</summary>
    public async Task<long> ReadAsync()
    {
        await NextAsync();
        return await NextAsync();
    }

    private Task<long> NextAsync()
    {
        lock (_lock)
        {
            return _next.Task;
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Sockets")
        {
            _source = eventSource;
            EnableEvents(eventSource, EventLevel.Critical, EventKeywords.None, new Dictionary<string, string?>
            {
                ["EventCounterIntervalSec"] = Interval.ToString(System.Globalization.CultureInfo.InvariantCulture),
            });
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName != "EventCounters" || eventData.Payload?[0] is not IDictionary<string, object> counter
            || counter["Name"] is not "bytes-received" || counter["Mean"] is not double total)
        {
            return;
        }

        TaskCompletionSource<long> waiting;
        lock (_lock)
        {
            (waiting, _next) = (_next, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        waiting.SetResult((long)total);
    }

    public override void Dispose()
    {
        if (_source is not null)
        {
            DisableEvents(_source);
        }

        base.Dispose();
    }
}
