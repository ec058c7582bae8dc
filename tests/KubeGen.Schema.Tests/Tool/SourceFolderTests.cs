using KubeGen.SchemaTool;

namespace KubeGen.Schema.Tests.Tool;

/// <summary>What the tool takes from the disk, and that the committed table was written from the committed resources.</summary>
public sealed class SourceFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schema-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_release_is_read_without_tests_and_generated_files()
    {
        Put("apimachinery/pkg/apis/meta/v1/types.go", "type Status struct{}");
        Put("apimachinery/pkg/apis/meta/v1beta1/types.go", "type Old struct{}");
        Put("apimachinery/pkg/runtime/types.go", "type Unknown struct{}");
        Put("apimachinery/pkg/types/uid.go", "type UID string");
        Put("apiextensions-apiserver/pkg/apis/apiextensions/v1/types.go", "type JSON struct{}");
        Put("kube-aggregator/pkg/apis/apiregistration/v1/types.go", "type APIService struct{}");
        Put("api/shop/v1/register.go", "const GroupName = \"shop.test\"");
        Put("api/shop/v1/types.go", "type Cart struct{}");
        Put("api/shop/v1/types_test.go", "type Tested struct{}");
        Put("api/shop/v1/zz_generated.deepcopy.go", "type Copied struct{}");
        Put("api/testdata/v1/types.go", "type Data struct{}");
        var release = Release.Load("1.2", _folder);
        Assert.Equal(
            ["apiextensions/v1.JSON", "apiregistration/v1.APIService", "meta/v1.Status", "meta/v1beta1.Old", "runtime.Unknown",
                "shop/v1.Cart", "types.UID"],
            release.Types.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.Equal("shop/v1", release.FindPackage("shop.test", "v1"));
    }

    [Fact]
    public void A_folder_that_is_no_release_is_an_error() => Assert.Throws<ToolException>(() => Release.Load("1.2", _folder));

    [Fact]
    public void The_table_has_the_kinds_of_the_resources()
    {
        using var reader = new StreamReader(typeof(SourceFolderTests).Assembly.GetManifestResourceStream("resources.tsv")!);
        Assert.Equal(
            ResourceFile.Read(reader.ReadToEnd()).Select(r => $"{r.Group} {r.Version} {r.Kind} {r.Plural} {r.Scope} {r.Verbs} {r.Subresources}"),
            SchemaTable.Kubernetes.Kinds.Select(k =>
                $"{k.Group} {k.Version} {k.Kind} {k.Plural} {(k.Namespaced ? "Namespaced" : "Cluster")} {string.Join(',', k.Verbs)} {string.Join(',', k.Subresources)}"));
    }

    private void Put(string path, string source)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "package x\n\n" + source + "\n");
    }
}
