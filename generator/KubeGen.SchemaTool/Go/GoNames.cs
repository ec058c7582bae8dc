namespace KubeGen.SchemaTool.Go;

/// <summary>Turns the names of one file into names that hold everywhere: <c>core/v1.Pod</c>.</summary>
internal sealed class GoNames(string package, IReadOnlyDictionary<string, string> imports)
{
    private static readonly HashSet<string> BuiltIn = new(StringComparer.Ordinal)
    {
        "string", "bool", "byte", "rune", "int", "int8", "int16", "int32", "int64",
        "uint", "uint8", "uint16", "uint32", "uint64", "float32", "float64", "any", "error",
    };

    /// <summary>The short name of an import: group and version for an API, else the last segment.</summary>
    public static string Package(string import)
    {
        const string Api = "k8s.io/api/";
        const string Apis = "/pkg/apis/";
        if (import.StartsWith(Api, StringComparison.Ordinal))
            return import[Api.Length..];
        int apis = import.IndexOf(Apis, StringComparison.Ordinal);
        return apis >= 0 ? import[(apis + Apis.Length)..] : import[(import.LastIndexOf('/') + 1)..];
    }

    public string Local(string name) => BuiltIn.Contains(name) ? name : $"{package}.{name}";

    public string Imported(string alias, string name) => $"{imports.GetValueOrDefault(alias, alias)}.{name}";
}
