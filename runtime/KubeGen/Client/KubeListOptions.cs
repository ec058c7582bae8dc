namespace KubeGen;

/// <summary>What to list. The default is everything of the kind, in all namespaces, as of now.</summary>
public sealed record KubeListOptions
{
    /// <summary>The namespace; null or empty for all.</summary>
    public string? Namespace { get; init; }

    /// <summary>Which labels the objects must have, as in kubectl: <c>app=web,tier in (front,back)</c>.</summary>
    public string? LabelSelector { get; init; }

    /// <summary>Which fields the objects must have, of the few that the server knows: <c>spec.nodeName=n1</c>.</summary>
    public string? FieldSelector { get; init; }

    /// <summary>
    /// The most items that one request brings; the rest is asked for with <see cref="Continue"/>.
    /// </summary>
    /// <value>The default is null: all.</value>
    public int? Limit { get; init; }

    /// <summary>Where an earlier list with <see cref="Limit"/> ended: <see cref="KubeListMetadata.Continue"/>.</summary>
    public string? Continue { get; init; }

    /// <summary>The version that the data must be of, in the sense of <see cref="ResourceVersionMatch"/>.</summary>
    /// <value>The default is the empty version: the most recent data. <c>0</c> is whatever the server has in its cache.</value>
    public ResourceVersion ResourceVersion { get; init; }

    /// <summary>How <see cref="ResourceVersion"/> is meant.</summary>
    /// <value>The default is <see cref="ResourceVersionMatch.Unset"/>.</value>
    public ResourceVersionMatch ResourceVersionMatch { get; init; }

    /// <summary>How many seconds the server may work on the list.</summary>
    /// <value>The default is null: the server's own limit, mostly 60.</value>
    public int? TimeoutSeconds { get; init; }
}
