namespace KubeGen.Testing.Http;

/// <summary>When bookmarks are due: every minute, and once shortly before the end.</summary>
internal sealed class BookmarkClock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromSeconds(2);
    private readonly long _start;
    private readonly TimeSpan _last;
    private TimeSpan? _next;

    public BookmarkClock(TimeProvider time, bool wanted, TimeSpan length)
    {
        Time = time;
        Wanted = wanted;
        _start = time.GetTimestamp();
        _last = length - BeforeEnd;
        _next = wanted ? Later(TimeSpan.Zero) : null;
    }

    public TimeProvider Time { get; }

    /// <summary>Whether the client takes bookmarks.</summary>
    public bool Wanted { get; }

    /// <summary>How long it is to the next one; infinite where none follows.</summary>
    public TimeSpan Due
    {
        get
        {
            TimeSpan left = _next - Time.GetElapsedTime(_start) ?? Timeout.InfiniteTimeSpan;
            return _next is null || left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Sets the time of the next one, when one was sent.</summary>
    public void Sent() => _next = Later(_next ?? TimeSpan.Zero);

    private TimeSpan? Later(TimeSpan from) =>
        from >= _last ? null : from + Interval < _last ? from + Interval : _last;
}
