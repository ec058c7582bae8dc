namespace KubeGen.Client.Transport;

/// <summary>Makes the handler under a client: .NET's own, with what Kubernetes needs.</summary>
internal static class HandlerFactory
{
    /// <summary>
    /// At 30 ms of round trip, .NET's default of 64 KB makes the initial events of a watch take almost twice the time. (Lists travel over
    /// HTTP/1.1, which has no such window.)
    /// </summary>
    private const int InitialStreamWindow = 4 * 1024 * 1024;

    public static SocketsHttpHandler Create(TlsIdentity tls, ClientSettings settings) => new()
    {
        // A redirect would take the credentials to where the answer says (CVE-2022-3172).
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = settings.ConnectTimeout,
        SslOptions = tls.CreateOptions(),
        InitialHttp2StreamWindowSize = InitialStreamWindow,
        EnableMultipleHttp2Connections = true,

        // As client-go: a connection that went dead in silence is noticed after 45 s.
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.Always,

        // So that a change in DNS is followed; streams that run stay on the old connection until they end.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };
}
