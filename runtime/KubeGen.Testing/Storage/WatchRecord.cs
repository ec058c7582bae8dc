using System.Collections.Immutable;

namespace KubeGen.Testing.Storage;

/// <summary>What happened to an object.</summary>
internal enum WatchChange
{
    Added,
    Modified,
    Deleted,
}

/// <summary>A change of one object, kept for those who watch.</summary>
/// <param name="Change">What happened.</param>
/// <param name="Current">The object afterwards; its last state, under the version of the deletion, if it was deleted.</param>
/// <param name="Previous">The object before.</param>
/// <param name="Objects">All objects of the kind afterwards.</param>
internal sealed record WatchRecord(
    WatchChange Change, StoredObject Current, StoredObject? Previous, ImmutableSortedSet<StoredObject> Objects)
{
    private StoredObject? _departed;

    public long Version => Current.Version;

    /// <summary>The object before, under this change's version: what a watch tells whose selector it no longer matches.</summary>
    public StoredObject Departed => _departed ??= Previous!.At(Version);
}
