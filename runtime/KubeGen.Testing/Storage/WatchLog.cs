using System.Collections.Immutable;

namespace KubeGen.Testing.Storage;

/// <summary>
/// The newest changes of a kind. Followers read from it at their own pace and hold nothing themselves: it is the one buffer, and a
/// follower that it outruns has lost its place.
/// </summary>
internal sealed class WatchLog
{
    private readonly int _capacity;
    private readonly List<WatchCursor> _followers = [];
    private WatchRecord[] _ring = new WatchRecord[16];
    private int _count;
    private TaskCompletionSource? _appended;
    private ImmutableSortedSet<StoredObject> _forgottenObjects;

    public WatchLog(int capacity, ImmutableSortedSet<StoredObject> objects)
    {
        _capacity = capacity;
        _forgottenObjects = objects;
    }

    /// <summary>The sequence number of the next record.</summary>
    public long End { get; private set; }

    /// <summary>The sequence number of the oldest record.</summary>
    public long Start => End - _count;

    /// <summary>The version of the newest change that is no longer here.</summary>
    public long ForgottenVersion { get; private set; }

    public WatchRecord this[long sequence] => _ring[sequence & (_ring.Length - 1)];

    /// <summary>Ends with the next change.</summary>
    public Task Appended =>
        (_appended ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Append(WatchRecord record)
    {
        if (_count == _capacity)
        {
            Forget();
        }
        else if (_count == _ring.Length)
        {
            Grow();
        }

        _ring[End & (_ring.Length - 1)] = record;
        End++;
        _count++;
        _appended?.TrySetResult();
        _appended = null;
    }

    /// <summary>The objects as they were at a version; null where that is too long ago.</summary>
    public ImmutableSortedSet<StoredObject>? At(long version)
    {
        long after = After(version);
        return after > Start ? this[after - 1].Objects : version >= ForgottenVersion ? _forgottenObjects : null;
    }

    public WatchCursor Follow(long version)
    {
        WatchCursor cursor = new(this, After(version), lost: version < ForgottenVersion);
        _followers.Add(cursor);
        return cursor;
    }

    public void Unfollow(WatchCursor cursor) => _followers.Remove(cursor);

    /// <summary>The sequence number of the first record after a version.</summary>
    private long After(long version)
    {
        long low = Start, high = End;
        while (low < high)
        {
            long middle = (low + high) >>> 1;
            (low, high) = this[middle].Version <= version ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Forget()
    {
        WatchRecord oldest = this[Start];
        foreach (WatchCursor follower in _followers)
        {
            if (follower.Next == Start)
            {
                follower.Lose();
            }
        }

        ForgottenVersion = oldest.Version;
        _forgottenObjects = oldest.Objects;
        _ring[Start & (_ring.Length - 1)] = null!;
        _count--;
    }

    private void Grow()
    {
        WatchRecord[] larger = new WatchRecord[_ring.Length * 2];
        for (long i = Start; i < End; i++)
        {
            larger[i & (larger.Length - 1)] = this[i];
        }

        _ring = larger;
    }
}
