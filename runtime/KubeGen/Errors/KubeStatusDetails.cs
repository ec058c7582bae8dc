using System.Collections.Immutable;

namespace KubeGen;

/// <summary>What a <see cref="KubeStatus"/> is about.</summary>
public sealed record KubeStatusDetails
{
    /// <summary>The name of the object; empty where the failure is not about one.</summary>
    public string Name { get; init; } = "";

    /// <summary>The API group; empty for the core group and where it was not given.</summary>
    public string Group { get; init; } = "";

    /// <summary>The kind, or the plural name of the resource: servers write both.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The uid of the object; empty where it was not given.</summary>
    public string Uid { get; init; } = "";

    /// <summary>After how many seconds the request may be repeated; 0 where the server said nothing.</summary>
    public int RetryAfterSeconds { get; init; }

    /// <summary>The single failures, such as one for each invalid field.</summary>
    public ImmutableArray<KubeStatusCause> Causes { get; init; } = [];
}
