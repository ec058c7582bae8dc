namespace KubeGen.SchemaTool;

/// <summary>The command line.</summary>
internal sealed record ToolOptions(string Output, string Resources, IReadOnlyList<(string Version, string Folder)> Releases)
{
    public const string Usage = """
        usage: KubeGen.SchemaTool --output <kubernetes.tsv> --resources <resources.tsv> <release>=<folder> ...

        A folder holds the sources of k8s.io/api, k8s.io/apimachinery, k8s.io/apiextensions-apiserver and k8s.io/kube-aggregator of
        one release, in subfolders named api, apimachinery, apiextensions-apiserver and kube-aggregator. The newest release is
        written; the older ones tell since when a field exists. Example: 1.35=src/1.35 1.36=src/1.36
        """;

    /// <summary>Reads the arguments; releases come back with the oldest first.</summary>
    public static ToolOptions Read(IReadOnlyList<string> arguments)
    {
        string? output = null;
        string? resources = null;
        var releases = new List<(string Version, string Folder)>();
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--output")
                output = Next(arguments, ref i);
            else if (arguments[i] == "--resources")
                resources = Next(arguments, ref i);
            else
                releases.Add(ReadRelease(arguments[i]));
        }

        if (output is null || resources is null || releases.Count == 0)
            throw new ToolException(Usage);
        releases.Sort(static (a, b) => Version.Parse(a.Version).CompareTo(Version.Parse(b.Version)));
        return new ToolOptions(output, resources, releases);
    }

    private static string Next(IReadOnlyList<string> arguments, ref int i) =>
        ++i < arguments.Count ? arguments[i] : throw new ToolException(Usage);

    private static (string Version, string Folder) ReadRelease(string argument)
    {
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || !Version.TryParse(argument[..equals], out _))
            throw new ToolException($"{argument} is not a release, an equals sign and a folder\n\n{Usage}");
        return (argument[..equals], argument[(equals + 1)..]);
    }
}
