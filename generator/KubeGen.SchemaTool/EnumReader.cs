using KubeGen.SchemaTool.Go;

namespace KubeGen.SchemaTool;

/// <summary>Collects the constants of the named string types.</summary>
internal static class EnumReader
{
    private const string Marker = "+enum";

    /// <summary>The types with at least one constant that is not empty; values sorted.</summary>
    public static IReadOnlyDictionary<string, EnumFacts> ReadAll(Release release)
    {
        var values = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (GoConstant constant in release.Constants)
        {
            if (constant.Type is not { } type || release.Find(type) is not { Type.Kind: GoTypeKind.Named } declared)
                continue;
            if (release.TextOf(constant) is not { Length: > 0 } text)
                continue;
            if (text.AsSpan().IndexOfAny(",\t\n") >= 0)
                throw new ToolException($"{constant.Name} is {text}, which has no place in a list with commas");
            if (!values.TryGetValue(declared.Name, out SortedSet<string>? found))
                values.Add(declared.Name, found = new SortedSet<string>(StringComparer.Ordinal));
            found.Add(text);
        }

        return values.ToDictionary(
            static pair => pair.Key,
            pair => new EnumFacts(pair.Key, release.Find(pair.Key)!.Markers.Contains(Marker), [.. pair.Value]),
            StringComparer.Ordinal);
    }
}
