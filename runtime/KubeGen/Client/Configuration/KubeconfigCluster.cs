namespace KubeGen.Client.Configuration;

/// <summary>Reads the address and the TLS settings of a kubeconfig's cluster.</summary>
/// <param name="Server">The address.</param>
/// <param name="Authority">The authorities in PEM; null for those of the system.</param>
/// <param name="TlsServerName">The name that the server's certificate must hold; null for that of the address.</param>
/// <param name="SkipVerify">Whether any certificate will do.</param>
internal sealed record KubeconfigCluster(Uri Server, string? Authority, string? TlsServerName, bool SkipVerify)
{
    /// <exception cref="KubeConfigurationException">Something is missing, or cannot be used.</exception>
    public static KubeconfigCluster Read(KubeconfigEntry cluster)
    {
        if (cluster.Has("proxy-url"))
        {
            throw cluster.Error("proxy-url", "is not supported yet; the HTTPS_PROXY variable is");
        }

        string? name = cluster.Text("tls-server-name");
        if (name is not null && Uri.CheckHostName(name) == UriHostNameType.Unknown)
        {
            throw cluster.Error("tls-server-name", "is no host name");
        }

        bool skip = cluster.Flag("insecure-skip-tls-verify");
        string? authority = cluster.Pem("certificate-authority");
        return skip && authority is not null
            ? throw cluster.Error("insecure-skip-tls-verify", "contradicts its certificate-authority: remove one of them")
            : new(ServerOf(cluster), authority, name, skip);
    }

    private static Uri ServerOf(KubeconfigEntry cluster)
    {
        string text = cluster.Text("server") ?? throw cluster.Error("server", "is missing");
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? server)
            || (server.Scheme != Uri.UriSchemeHttps && server.Scheme != Uri.UriSchemeHttp))
        {
            throw cluster.Error("server", "must be a URL that begins with https:// (or http://)");
        }

        return server.UserInfo.Length > 0 || server.Query.Length > 0 || server.Fragment.Length > 0
            ? throw cluster.Error("server", "must hold no user, query or fragment")
            : server;
    }
}
