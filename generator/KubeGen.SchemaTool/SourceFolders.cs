namespace KubeGen.SchemaTool;

/// <summary>The packages of a release's sources that describe the API.</summary>
internal static class SourceFolders
{
    /// <summary>Single packages: the short name, and the path below the release's folder.</summary>
    private static readonly (string Package, string Path)[] Fixed =
    [
        ("meta/v1", "apimachinery/pkg/apis/meta/v1"),
        ("meta/v1beta1", "apimachinery/pkg/apis/meta/v1beta1"),
        ("runtime", "apimachinery/pkg/runtime"),
        ("types", "apimachinery/pkg/types"),
        ("apiextensions/v1", "apiextensions-apiserver/pkg/apis/apiextensions/v1"),
        ("apiregistration/v1", "kube-aggregator/pkg/apis/apiregistration/v1"),
    ];

    /// <summary>Every package with its folder: <c>core/v1</c> and <c>api/core/v1</c>.</summary>
    public static IEnumerable<(string Package, string Folder)> Find(string release)
    {
        foreach ((string package, string path) in Fixed)
        {
            string folder = Path.Combine(release, path);
            if (!Directory.Exists(folder))
                throw new ToolException($"{release} has no folder {path}");
            yield return (package, folder);
        }

        string api = Path.Combine(release, "api");
        if (!Directory.Exists(api))
            throw new ToolException($"{release} has no folder api");
        foreach (string group in Directory.GetDirectories(api).Order(StringComparer.Ordinal))
        {
            foreach (string version in Directory.GetDirectories(group).Order(StringComparer.Ordinal))
            {
                if (File.Exists(Path.Combine(version, "register.go")))
                    yield return ($"{Path.GetFileName(group)}/{Path.GetFileName(version)}", version);
            }
        }
    }

    /// <summary>The files written by people: tests and generated code declare no API.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder, "*.go").Order(StringComparer.Ordinal).Where(static file =>
        {
            string name = Path.GetFileName(file);
            return !name.EndsWith("_test.go", StringComparison.Ordinal)
                && !name.StartsWith("generated.", StringComparison.Ordinal)
                && !name.StartsWith("zz_generated", StringComparison.Ordinal);
        });
}
