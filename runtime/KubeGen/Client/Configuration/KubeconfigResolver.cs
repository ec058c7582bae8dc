namespace KubeGen.Client.Configuration;

/// <summary>Picks a context of a kubeconfig, and makes a configuration of its cluster and user.</summary>
internal static class KubeconfigResolver
{
    /// <exception cref="KubeConfigurationException">Something is missing, or of a kind that cannot be used.</exception>
    public static KubeClientConfiguration Resolve(Kubeconfig kubeconfig, string? contextName)
    {
        contextName ??= kubeconfig.CurrentContext ?? throw new KubeConfigurationException(
            $"{kubeconfig.Source} has no current-context. Choose one with KubeClientOptions.Context or 'kubectl config use-context'; {Known(kubeconfig.Contexts)}.");
        KubeconfigEntry context = Find(kubeconfig, kubeconfig.Contexts, "context", contextName);
        string clusterName = context.Text("cluster") ?? throw context.Error("cluster", "is missing");
        KubeconfigEntry cluster = Find(kubeconfig, kubeconfig.Clusters, "cluster", clusterName);
        string? userName = context.Text("user");
        KubeclusterTls tls = KubeclusterTls.Of(cluster);
        return new()
        {
            Server = ServerOf(cluster),
            Namespace = context.Text("namespace") ?? "default",
            ContextName = contextName,
            UserName = userName,
            Source = kubeconfig.Source,
            TlsServerName = tls.ServerName,
            SkipTlsVerify = tls.SkipVerify,
            CertificateAuthority = tls.Authority,
            Credentials = userName is null ? KubeCredentials.None : KubeconfigUser.Read(Find(kubeconfig, kubeconfig.Users, "user", userName)),
        };
    }

    private static Uri ServerOf(KubeconfigEntry cluster)
    {
        string text = cluster.Text("server") ?? throw cluster.Error("server", "is missing");
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? server) || (server.Scheme != Uri.UriSchemeHttps && server.Scheme != Uri.UriSchemeHttp))
        {
            throw cluster.Error("server", "must be a URL that begins with https:// (or http://)");
        }

        return server.UserInfo.Length > 0 || server.Query.Length > 0 || server.Fragment.Length > 0
            ? throw cluster.Error("server", "must hold no user, query or fragment")
            : server;
    }

    private static KubeconfigEntry Find(Kubeconfig kubeconfig, IReadOnlyDictionary<string, KubeconfigEntry> entries, string what, string name) =>
        entries.TryGetValue(name, out KubeconfigEntry? entry) ? entry
        : throw new KubeConfigurationException($"{kubeconfig.Source} has no {what} '{name}'; {Known(entries)}.");

    private static string Known(IReadOnlyDictionary<string, KubeconfigEntry> entries) =>
        entries.Count == 0 ? "there are none" : $"there are: {string.Join(", ", entries.Keys.Order(StringComparer.Ordinal).Take(20))}";

    private sealed record KubeclusterTls(string? Authority, string? ServerName, bool SkipVerify)
    {
        public static KubeclusterTls Of(KubeconfigEntry cluster)
        {
            if (cluster.Has("proxy-url"))
            {
                throw cluster.Error("proxy-url", "is not supported yet; the HTTPS_PROXY variable is");
            }

            KubeclusterTls tls = new(cluster.Pem("certificate-authority"), cluster.Text("tls-server-name"), cluster.Flag("insecure-skip-tls-verify"));
            if (tls is { SkipVerify: true, Authority: not null })
            {
                throw cluster.Error("insecure-skip-tls-verify", "contradicts its certificate-authority: remove one of them");
            }

            return tls.ServerName is { } name && Uri.CheckHostName(name) == UriHostNameType.Unknown
                ? throw cluster.Error("tls-server-name", "is no host name")
                : tls;
        }
    }
}
