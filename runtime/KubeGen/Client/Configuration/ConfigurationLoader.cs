namespace KubeGen.Client.Configuration;

/// <summary>
/// Finds a configuration by kubectl's rules: what was given explicitly, else the files of <c>KUBECONFIG</c>, else
/// <c>~/.kube/config</c>, else the account of the pod.
/// </summary>
internal static class ConfigurationLoader
{
    /// <exception cref="KubeConfigurationException">There is none, or it cannot be used.</exception>
    public static KubeClientConfiguration Load(KubeClientOptions options, ConfigurationEnvironment environment)
    {
        KubeClientConfiguration configuration = options switch
        {
            { Kubeconfig: not null, KubeconfigText: not null } =>
                throw new ArgumentException("Kubeconfig and KubeconfigText were both given: which one counts?", nameof(options)),
            { KubeconfigText: { } text } => Resolve([KubeconfigReader.Read(text, "KubeconfigText", Environment.CurrentDirectory)], options),
            { Kubeconfig: { } path } => Resolve([KubeconfigReader.ReadFile(path)], options),
            _ => Find(options, environment),
        };
        return string.IsNullOrEmpty(options.Namespace) ? configuration : configuration with { Namespace = options.Namespace };
    }

    private static KubeClientConfiguration Find(KubeClientOptions options, ConfigurationEnvironment environment)
    {
        string? variable = environment.Variable("KUBECONFIG");
        string[] places = !string.IsNullOrEmpty(variable)
            ? variable.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : environment.Home.Length > 0 ? [Path.Combine(environment.Home, ".kube", "config")]
            : [];

        // Like kubectl, which takes the list as places to look in, not as files that must exist.
        List<Kubeconfig> found = [];
        foreach (string place in places)
        {
            if (File.Exists(place))
            {
                found.Add(KubeconfigReader.ReadFile(place));
            }
        }

        return found.Count > 0 ? Resolve(found, options) : InClusterConfiguration.TryLoad(environment) ?? throw NotFound(variable, places);
    }

    private static KubeConfigurationException NotFound(string? variable, string[] places)
    {
        string files = places.Length > 0 ? string.Join(", ", places) : "a home directory";
        return new("There is no configuration to connect with. Looked for "
            + $"{(string.IsNullOrEmpty(variable) ? files : $"the files of KUBECONFIG: {files}")} (not there), and for the account of a pod "
            + "(KUBERNETES_SERVICE_HOST is not set). Set KUBECONFIG to a kubeconfig file, or KubeClientOptions.Kubeconfig.");
    }

    private static KubeClientConfiguration Resolve(IReadOnlyList<Kubeconfig> files, KubeClientOptions options) =>
        KubeconfigResolver.Resolve(Kubeconfig.Merge(files), options.Context);
}
