namespace KubeGen;

/// <summary>What to watch. The default is everything of the kind, in all namespaces.</summary>
public sealed record KubeWatchOptions
{
    /// <summary>The namespace; null or empty for all.</summary>
    public string? Namespace { get; init; }

    /// <summary>Which labels the objects must have, as in kubectl: <c>app=web,tier in (front,back)</c>.</summary>
    public string? LabelSelector { get; init; }

    /// <summary>Which fields the objects must have, of the few that the server knows: <c>spec.nodeName=n1</c>.</summary>
    public string? FieldSelector { get; init; }

    /// <summary>The version after which events are wanted: that of a list, or of the last event seen.</summary>
    /// <value>
    /// The default is the empty version: all objects that exist come first, as <see cref="WatchEventKind.Added"/>, then the changes.
    /// </value>
    public ResourceVersion ResourceVersion { get; init; }

    /// <summary>After how many seconds the server ends the watch in good order.</summary>
    /// <value>
    /// The default is null: a number between 300 and 600, by chance, so that watches which began together do not end together. A watch
    /// that lasts 30 seconds longer is taken for dead.
    /// </value>
    public int? TimeoutSeconds { get; init; }

    /// <summary>Whether bookmarks are wanted, where the server sends them.</summary>
    /// <value>The default is false.</value>
    public bool AllowBookmarks { get; init; }

    /// <summary>
    /// Whether the watch begins with all objects that exist, whatever <see cref="ResourceVersion"/> is, and a bookmark that ends them
    /// (<see cref="WatchEvent{T}.EndsInitialEvents"/>). Servers from 1.34 on can do it; others refuse with 422.
    /// </summary>
    /// <value>The default is false. True implies <see cref="AllowBookmarks"/>.</value>
    public bool SendInitialEvents { get; init; }
}
