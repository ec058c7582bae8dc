namespace KubeGen;

/// <summary>What happened to an object that is watched.</summary>
/// <remarks>The fifth type on the wire, <c>ERROR</c>, is raised as <see cref="KubeApiException"/>.</remarks>
public enum WatchEventKind
{
    /// <summary>It was created, began to match the selectors, or existed when the watch began.</summary>
    Added,

    /// <summary>It was changed.</summary>
    Modified,

    /// <summary>It was deleted or no longer matches the selectors; the event has its last state.</summary>
    Deleted,

    /// <summary>Nothing happened: the event tells up to which resource version.</summary>
    Bookmark,
}
