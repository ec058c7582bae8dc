using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Http;

/// <summary>What a change is to a watch, which may see only some of the objects: an object that begins to match is new to it.</summary>
/// <param name="path">What is watched.</param>
/// <param name="options">The selectors.</param>
internal sealed class WatchFilter(ResourcePath path, ListOptions options)
{
    public ServedKind Kind => path.Kind;

    /// <summary>The namespace that is watched; empty for all.</summary>
    public string Namespace => path.Namespace;

    public bool Matches(StoredObject item) =>
        (path.Namespace.Length == 0 || item.Facts.Namespace == path.Namespace)
        && options.Matches(item.Facts);

    /// <summary>The event that a change is.</summary>
    /// <returns>The type, and the object to send; null for no event.</returns>
    public (byte[] Type, StoredObject Item)? Event(WatchRecord record)
    {
        bool now = record.Change != WatchChange.Deleted && Matches(record.Current);
        bool before = record.Previous is { } previous && Matches(previous);
        return (before, now) switch
        {
            (false, true) => (WatchEvents.Added, record.Current),
            (true, true) => (WatchEvents.Modified, record.Current),
            (true, false) => (WatchEvents.Deleted, record.Change == WatchChange.Deleted ? record.Current : record.Departed),
            _ => null,
        };
    }
}
