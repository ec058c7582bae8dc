namespace KubeGen.Client;

/// <summary>A request that is ready to be sent, any number of times.</summary>
internal sealed record ApiRequest
{
    public required KubeOperation Operation { get; init; }

    /// <summary>Path and query, below the server's own path.</summary>
    public required string PathAndQuery { get; init; }

    public required string Accept { get; init; }

    public bool AcceptGzip { get; init; }

    /// <summary>For a watch: how long the whole of it may last. Else the body may not stand still for the read timeout.</summary>
    public TimeSpan? Duration { get; init; }
}
