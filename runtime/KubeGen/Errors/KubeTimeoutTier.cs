namespace KubeGen;

/// <summary>Which of a client's timeouts struck.</summary>
public enum KubeTimeoutTier
{
    /// <summary>Until a connection stood: DNS, TCP and TLS. <see cref="KubeClientOptions.ConnectTimeout"/>.</summary>
    Connect,

    /// <summary>From the request to the head of the answer. <see cref="KubeClientOptions.ResponseTimeout"/>.</summary>
    Response,

    /// <summary>Between two pieces of an answer's body. <see cref="KubeClientOptions.ReadTimeout"/>.</summary>
    Read,

    /// <summary>A whole watch, which the server should have ended by then. <see cref="KubeWatchOptions.TimeoutSeconds"/>.</summary>
    Watch,
}
