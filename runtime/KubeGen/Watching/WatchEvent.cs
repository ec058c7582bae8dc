using System.Diagnostics.CodeAnalysis;

namespace KubeGen;

/// <summary>An event of a watch.</summary>
/// <typeparam name="T">The projection.</typeparam>
public readonly struct WatchEvent<T>
    where T : class, IKubeProjection<T>
{
    private readonly T? _object;

    /// <summary>An event of an object.</summary>
    /// <param name="kind">What happened; not <see cref="WatchEventKind.Bookmark"/>.</param>
    /// <param name="value">The object.</param>
    public WatchEvent(WatchEventKind kind, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfEqual((int)kind, (int)WatchEventKind.Bookmark, nameof(kind));
        Kind = kind;
        _object = value;
        Version = value.Identity.Version;
    }

    /// <summary>A bookmark.</summary>
    /// <param name="version">The version up to which everything was sent.</param>
    /// <param name="endsInitialEvents">Whether the objects that existed at the beginning have all been sent.</param>
    public WatchEvent(ResourceVersion version, bool endsInitialEvents = false)
    {
        Kind = WatchEventKind.Bookmark;
        Version = version;
        EndsInitialEvents = endsInitialEvents;
    }

    /// <summary>What happened.</summary>
    public WatchEventKind Kind { get; }

    /// <summary>The object after the event; for <see cref="WatchEventKind.Deleted"/> its last state.</summary>
    /// <exception cref="InvalidOperationException">The event is a bookmark, which has no object.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "The name that the API itself has for it.")]
    public T Object => _object ?? throw new InvalidOperationException("A bookmark has no object: look at Kind first.");

    /// <summary>The resource version of the event, from which a later watch can go on.</summary>
    public ResourceVersion Version { get; }

    /// <summary>
    /// Whether this is the bookmark after the objects that existed when a watch with <see cref="KubeWatchOptions.SendInitialEvents"/>
    /// began.
    /// </summary>
    public bool EndsInitialEvents { get; }

    /// <summary>Kind and key, such as <c>Added shop/web-0</c>.</summary>
    public override string ToString() => _object is null ? $"{Kind} {Version}" : $"{Kind} {_object.Identity.Key}";
}
