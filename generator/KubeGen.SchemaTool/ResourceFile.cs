namespace KubeGen.SchemaTool;

/// <summary>A served resource: a line of resources.tsv.</summary>
internal sealed record ResourceRow(
    string Group, string Version, string Kind, string Plural, string Singular, string Scope, string Verbs, string ShortNames,
    string Subresources)
{
    public static string Header => "group\tversion\tkind\tplural\tsingular\tscope\tverbs\tshortNames\tsubresources";
}

/// <summary>Reads resources.tsv.</summary>
internal static class ResourceFile
{
    private const int ColumnCount = 9;

    /// <summary>The rows, sorted; the group is empty for the core group.</summary>
    public static IReadOnlyList<ResourceRow> Read(string text)
    {
        string[] lines = [.. text.Split('\n').Select(static l => l.TrimEnd('\r')).Where(static l => l.Length > 0 && l[0] != '#')];
        if (lines.Length == 0 || lines[0] != ResourceRow.Header)
            throw new ToolException("The first line of the resources is not the expected header");
        return [.. lines.Skip(1).Select(Row)
            .OrderBy(static r => r.Group, StringComparer.Ordinal)
            .ThenBy(static r => r.Version, StringComparer.Ordinal)
            .ThenBy(static r => r.Kind, StringComparer.Ordinal)];
    }

    private static ResourceRow Row(string line)
    {
        string[] c = line.Split('\t');
        if (c.Length != ColumnCount || c[5] is not ("Namespaced" or "Cluster"))
            throw new ToolException($"The resource line {line.Replace('\t', ' ')} is not understood");
        return new ResourceRow(c[0] == "core" ? "" : c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]);
    }
}
