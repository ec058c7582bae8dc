namespace KubeGen.Client.Configuration;

/// <summary>Reads a kubeconfig file (k8s.io/client-go tools/clientcmd/api/v1). Fields that it does not know are no error.</summary>
internal static class KubeconfigReader
{
    /// <exception cref="KubeConfigurationException">The file cannot be read, or is no kubeconfig.</exception>
    public static Kubeconfig ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        return Read(ConfigurationFile.ReadText(full, "kubeconfig"), full, Path.GetDirectoryName(full) ?? full);
    }

    /// <exception cref="KubeConfigurationException">The text is no kubeconfig.</exception>
    public static Kubeconfig Read(string text, string file, string directory)
    {
        YamlNode node = YamlReader.Read(text, file);
        YamlMap root = node as YamlMap ?? (node is YamlScalar { Value: null } ? new YamlMap(1)
            : throw new KubeConfigurationException($"{file}(1): a kubeconfig is a map, and this is {node.Shape}."));
        KubeconfigEntry top = new("the kubeconfig", root, file, directory);
        return new(
            file,
            top.Text("current-context"),
            Named(top, "contexts", "context"),
            Named(top, "clusters", "cluster"),
            Named(top, "users", "user"));
    }

    /// <summary>Reads a list such as <c>users: [{name: admin, user: {…}}]</c>.</summary>
    private static Dictionary<string, KubeconfigEntry> Named(KubeconfigEntry top, string key, string item)
    {
        Dictionary<string, KubeconfigEntry> entries = new(StringComparer.Ordinal);
        if (!top.Has(key))
        {
            return entries;
        }

        YamlList list = top.Map.Entries[key] as YamlList ?? throw top.Error(key, "must be a list");
        foreach (YamlNode node in list.Items)
        {
            KubeconfigEntry element = top with
            {
                Title = $"an element of {key}",
                Map = node as YamlMap
                    ?? throw new KubeConfigurationException($"{top.File}({node.Line}): an element of {key} must be a map."),
            };
            string name = element.Text("name") ?? throw element.Error("name", "is missing");
            YamlMap body = !element.Has(item) ? new YamlMap(node.Line)
                : element.Map.Entries[item] as YamlMap ?? throw element.Error(item, "must be a map");
            if (!entries.TryAdd(name, element with { Title = $"{item} '{name}'", Map = body }))
            {
                throw element.Error("name", $"is '{name}', which occurs twice");
            }
        }

        return entries;
    }
}
