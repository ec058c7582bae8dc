namespace KubeGen.Client.Configuration;

/// <summary>Picks a context of a kubeconfig, and makes a configuration of its cluster and user.</summary>
internal static class KubeconfigResolver
{
    /// <exception cref="KubeConfigurationException">Something is missing, or of a kind that cannot be used.</exception>
    public static KubeClientConfiguration Resolve(Kubeconfig kubeconfig, string? contextName)
    {
        contextName ??= kubeconfig.CurrentContext ?? throw new KubeConfigurationException(
            $"{kubeconfig.Source} has no current-context. Choose one with KubeClientOptions.Context or 'kubectl config use-context'; "
            + $"{Known(kubeconfig.Contexts)}.");
        KubeconfigEntry context = Find(kubeconfig.Source, kubeconfig.Contexts, "context", contextName);
        string clusterName = context.Text("cluster") ?? throw context.Error("cluster", "is missing");
        KubeconfigCluster cluster = KubeconfigCluster.Read(Find(kubeconfig.Source, kubeconfig.Clusters, "cluster", clusterName));
        string? userName = context.Text("user");
        return new()
        {
            Server = cluster.Server,
            Namespace = context.Text("namespace") ?? "default",
            ContextName = contextName,
            UserName = userName,
            Source = kubeconfig.Source,
            TlsServerName = cluster.TlsServerName,
            SkipTlsVerify = cluster.SkipVerify,
            CertificateAuthority = cluster.Authority,
            Credentials = userName is null ? KubeCredentials.None
                : KubeconfigUser.Read(Find(kubeconfig.Source, kubeconfig.Users, "user", userName)),
        };
    }

    private static KubeconfigEntry Find(
        string source, IReadOnlyDictionary<string, KubeconfigEntry> entries, string what, string name) =>
        entries.TryGetValue(name, out KubeconfigEntry? entry) ? entry
        : throw new KubeConfigurationException($"{source} has no {what} '{name}'; {Known(entries)}.");

    private static string Known(IReadOnlyDictionary<string, KubeconfigEntry> entries) =>
        entries.Count == 0 ? "there are none" : $"there are: {string.Join(", ", entries.Keys.Order(StringComparer.Ordinal).Take(20))}";
}
