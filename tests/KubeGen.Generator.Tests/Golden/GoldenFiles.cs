using System.Runtime.CompilerServices;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Tests.Golden;

/// <summary>
/// The files of the golden tests. With the environment variable KUBEGEN_UPDATE_GOLDEN=1 a run writes them anew, for a look at the
/// difference. Versions stand in them as words, so that a release does not touch them.
/// </summary>
internal static class GoldenFiles
{
    private const string SourceName = "Source.cs.txt";
    private const string Ending = ".txt";

    private static readonly (string Word, string Value)[] Versions =
    [
        ("$generator", $"\"KubeGen.Generator\", \"{typeof(ProjectionGenerator).Assembly.GetName().Version!.ToString(3)}\""),
        ("$kubernetes", "Kubernetes " + SchemaTable.Kubernetes.Version),
    ];

    private static string Root => Path.Combine(AppContext.BaseDirectory, "Golden");

    public static IEnumerable<string> Concerns => Directory.GetDirectories(Root).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static string Source(string concern) => File.ReadAllText(Path.Combine(Root, concern, SourceName));

    public static IEnumerable<(string Hint, string Text)> Expected(string concern)
    {
        foreach (string path in Directory.GetFiles(Path.Combine(Root, concern), "*.g.cs" + Ending).OrderBy(static path => path.Contains("-Equality", StringComparison.Ordinal)).ThenBy(static path => path, StringComparer.Ordinal))
        {
            string text = Versions.Aggregate(File.ReadAllText(path), static (text, version) => text.Replace(version.Word, version.Value, StringComparison.Ordinal));
            yield return (Path.GetFileName(path)[..^Ending.Length], text);
        }
    }

    public static void Update(string concern, ImmutableArray<GeneratedSourceResult> generated, [CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("KUBEGEN_UPDATE_GOLDEN") != "1")
        {
            return;
        }

        foreach (string folder in (string[])[Path.Combine(Path.GetDirectoryName(here)!, concern), Path.Combine(Root, concern)])
        {
            Array.ForEach(Directory.GetFiles(folder, "*.g.cs" + Ending), File.Delete);
            foreach (GeneratedSourceResult file in generated)
            {
                string text = Versions.Aggregate(file.SourceText.ToString(), static (text, version) => text.Replace(version.Value, version.Word, StringComparison.Ordinal));
                File.WriteAllText(Path.Combine(folder, file.HintName + Ending), text);
            }
        }
    }
}
