namespace KubeGen.Client;

/// <summary>A request that is ready to be sent, any number of times.</summary>
internal sealed record ApiRequest
{
    public required KubeOperation Operation { get; init; }

    /// <summary>Path and query, below the server's own path.</summary>
    public required string PathAndQuery { get; init; }

    public required string Accept { get; init; }

    public bool AcceptGzip { get; init; }

    /// <summary>
    /// Whether the answer can be large. Those travel over HTTP/1.1: .NET's HTTP/2 copies a body once more, through blocks of which a fast
    /// server makes it allocate 15 to 45 MB for a list of 70 MB; over HTTP/1.1 it is 0.1 MB, and less processor time.
    /// </summary>
    public bool IsBulk { get; init; }

    /// <summary>For a watch: how long the whole of it may last. Else the body may not stand still for the read timeout.</summary>
    public TimeSpan? Duration { get; init; }
}
