using System.Text;
using KubeGen.Schema;

namespace KubeGen.Generator.Tests;

/// <summary>Every kind of Kubernetes, with every field that has a type of its own, down to some depth.</summary>
public class WholeSchemaTests
{
    private const int Depth = 4;
    private const int MostPaths = 250;

    [Fact]
    public void Every_kind_compiles_with_all_its_fields()
    {
        StringBuilder source = new();
        int number = 0;
        foreach (SchemaKind kind in SchemaTable.Kubernetes.Kinds)
        {
            List<string> paths = [];
            AddPaths(kind.Message, "", Depth, paths);
            string list = string.Join(", ", paths.Take(MostPaths).Select(static path => $"\"{path}\""));
            source.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"[KubeProjection(\"{kind.ApiVersion}\", \"{kind.Kind}\")] [KubeFields({list})] public sealed partial record View{number++};");
        }

        Generation run = Generation.Of(source.ToString()).WithoutWarnings();
        Assert.Equal(number, run.Hints.Count());
        string[] stubs = [.. run.Result.GeneratedSources.Where(static file => file.SourceText.ToString().Contains("has errors", StringComparison.Ordinal)).Select(static file => file.HintName)];
        Assert.Empty(stubs);
    }

    private static void AddPaths(SchemaMessage message, string start, int depth, List<string> paths)
    {
        foreach (SchemaField field in message.Fields)
        {
            string path = start + field.JsonName;
            if (Parsing.ClrTypes.Natural(field.Type) is not null)
            {
                paths.Add(path);
            }
            else if (field.Message is { } inner && !field.IsMap && depth > 1)
            {
                AddPaths(inner, path + (field.IsList ? "[*]." : "."), depth - 1, paths);
            }
        }
    }
}
