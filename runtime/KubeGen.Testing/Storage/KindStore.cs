using System.Collections.Immutable;

namespace KubeGen.Testing.Storage;

/// <summary>The objects of one kind, and what happened to them. The store's lock guards it.</summary>
/// <param name="history">How many events are kept.</param>
internal sealed class KindStore(int history)
{
    private static readonly ImmutableSortedSet<StoredObject> None = ImmutableSortedSet.Create<StoredObject>(ObjectOrder.Instance);
    private readonly Dictionary<string, StoredObject> _byKey = new(StringComparer.Ordinal);

    /// <summary>The objects in the order of their keys. Its versions share most of their nodes, which makes a snapshot free.</summary>
    public ImmutableSortedSet<StoredObject> Objects { get; private set; } = None;

    public WatchLog Log { get; } = new(history, None);

    public StoredObject? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The objects as they were at a version; null where that is too long ago.</summary>
    public ImmutableSortedSet<StoredObject>? At(long version) => Log.At(version);

    public void Put(StoredObject? before, StoredObject after)
    {
        Objects = (before is null ? Objects : Objects.Remove(before)).Add(after);
        _byKey[after.Key] = after;
        Log.Append(new(before is null ? WatchChange.Added : WatchChange.Modified, after, before, Objects));
    }

    public StoredObject Remove(StoredObject item, long version)
    {
        StoredObject last = item.At(version);
        Objects = Objects.Remove(item);
        _byKey.Remove(item.Key);
        Log.Append(new(WatchChange.Deleted, last, item, Objects));
        return last;
    }
}
