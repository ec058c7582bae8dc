namespace KubeGen.Client.Configuration;

/// <summary>One or more kubeconfig files.</summary>
/// <param name="Source">The files.</param>
/// <param name="CurrentContext">The context to use where none is asked for; null for none.</param>
/// <param name="Contexts">The contexts by name.</param>
/// <param name="Clusters">The clusters by name.</param>
/// <param name="Users">The users by name.</param>
internal sealed record Kubeconfig(
    string Source,
    string? CurrentContext,
    IReadOnlyDictionary<string, KubeconfigEntry> Contexts,
    IReadOnlyDictionary<string, KubeconfigEntry> Clusters,
    IReadOnlyDictionary<string, KubeconfigEntry> Users)
{
    /// <summary>
    /// Merges files as kubectl does: of two that name the same user, cluster or context the first one's counts as a whole, and the first
    /// current-context (https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/).
    /// </summary>
    public static Kubeconfig Merge(IReadOnlyList<Kubeconfig> files)
    {
        if (files.Count == 1)
        {
            return files[0];
        }

        string? current = null;
        List<string> sources = [];
        Dictionary<string, KubeconfigEntry> contexts = [], clusters = [], users = [];
        foreach (Kubeconfig file in files)
        {
            sources.Add(file.Source);
            current ??= file.CurrentContext;
            Add(contexts, file.Contexts);
            Add(clusters, file.Clusters);
            Add(users, file.Users);
        }

        return new(string.Join(Path.PathSeparator, sources), current, contexts, clusters, users);
    }

    private static void Add(Dictionary<string, KubeconfigEntry> all, IReadOnlyDictionary<string, KubeconfigEntry> more)
    {
        foreach ((string name, KubeconfigEntry entry) in more)
        {
            all.TryAdd(name, entry);
        }
    }
}
