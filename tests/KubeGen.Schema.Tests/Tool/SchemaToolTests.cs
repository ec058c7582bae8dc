using KubeGen.SchemaTool;

namespace KubeGen.Schema.Tests.Tool;

public class SchemaToolTests
{
    private const string Resources =
        "group\tversion\tkind\tplural\tsingular\tscope\tverbs\tshortNames\tsubresources\n" +
        "# a remark\n" +
        "shop.test\tv1\tCart\tcarts\tcart\tNamespaced\tget\t\tstatus\n" +
        "core\tv1\tItem\titems\titem\tCluster\tget,list\tit\t\n";

    [Fact]
    public void The_sample_becomes_this_text()
    {
        string[] lines = [.. Write(Load("1.2")).Split('\n').Where(l => l.Length > 0 && l[0] != '#')];
        Assert.Equal(
            [
                "V\t1.2",
                "K\t\tv1\tItem\titems\titem\tCluster\tget,list\tit\t\tcore/v1.Item",
                "K\tshop.test\tv1\tCart\tcarts\tcart\tNamespaced\tget\t\tstatus\tshop/v1.Cart",
                "E\tshop/v1.Color\tclosed\tblue,green,red",
                "M\tcore/v1.Item",
                "\t1\tkey\tstring\t1.2\t",
                "M\tshop/v1.Base",
                "\t1\tratio\tdouble\t1.2\t",
                "M\tshop/v1.Cart",
                "\t1\tfirst\tint64\t1.2\t",
                "\t2\t*\tshop/v1.Base\t1.2\t",
                "\t3\titems\t[]core/v1.Item?\t1.2\tpatch=merge patchKey=key keys=key,size",
                "\t4\tcolor\t*string:shop/v1.Color?\t1.2\t",
                "\t5\tamounts\t{}Quantity\t1.2\t",
                "\t6\trules\t[]shop/v1.Rule\t1.2\t",
                "\t7\textra\t{}StringList\t1.2\t",
                "\t8\tblobs\t{}bytes\t1.2\t",
                "\t9\tport\tIntOrString?\t1.2\t",
                "M\tshop/v1.Either\townJson",
                "\t1\tyes\tbool\t1.2\t",
                "M\tshop/v1.Rule",
            ],
            lines);
    }

    [Fact]
    public void The_table_reads_what_the_tool_writes()
    {
        var table = SchemaTable.Parse(Write(Load("1.2")));
        SchemaMessage cart = table.FindKind("shop.test/v1", "Cart")!.Message;
        Assert.Equal([2], cart.Find("ratio")!.Detour);
        Assert.Equal(["key", "size"], cart.Find("items")!.ListMapKeys);
        Assert.True(table.FindMessage("shop/v1.Either")!.HasOwnJson);
    }

    [Fact]
    public void A_field_dates_from_the_first_release_that_has_it()
    {
        string text = Write(
            Load("1.1", shop: GoSample.Shop.Replace("Ratio float64 `json:\"ratio\" protobuf:\"bytes,1", "Ratio float64 `json:\"ratio\" protobuf:\"bytes,9", StringComparison.Ordinal)),
            Load("1.2"));
        Assert.Contains("\t1\tratio\tdouble\t1.2\t", text, StringComparison.Ordinal);
        Assert.Contains("\t5\tamounts\t{}Quantity\t1.1\t", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_type_does_not_make_its_fields_younger()
    {
        string text = Write(
            Load("1.1", shop: GoSample.Shop.Replace("Base ", "Basis ", StringComparison.Ordinal)),
            Load("1.2"));
        Assert.Contains("M\tshop/v1.Base\n\t1\tratio\tdouble\t1.1\t", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type A struct { B Unknown `json:\"b\" protobuf:\"bytes,1,opt,name=b\"` }", "x/v1.Unknown is not declared")]
    [InlineData("type A struct { B [][]string `json:\"b\" protobuf:\"bytes,1,rep,name=b\"` }", "has no place")]
    [InlineData("type A struct { B map[string]map[string]string `json:\"b\" protobuf:\"bytes,1,rep,name=b\"` }", "has no place")]
    public void What_the_format_cannot_say_is_an_error_that_names_the_field(string source, string error)
    {
        var release = new Release("1.2");
        release.Add("x/v1", source);
        string message = Assert.Throws<ToolException>(() => new MessageReader(release).ReadAll()).Message;
        Assert.Contains("x/v1.A, field b", message, StringComparison.Ordinal);
        Assert.Contains(error, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("type A struct {")]
    [InlineData("type A struct { B `json:\"")]
    [InlineData("const (")]
    [InlineData("import \"x")]
    [InlineData("/* type")]
    [InlineData(") } ] type A = ")]
    [InlineData("const X = T(")]
    [InlineData("type A map[")]
    public void Broken_source_ends(string source) => new Release("1.2").Add("x/v1", source);

    [Fact]
    public void A_resource_without_a_message_is_an_error()
    {
        Release release = Load("1.2");
        Assert.Throws<ToolException>(() => Write(Resources + "core\tv1\tGhost\tghosts\tghost\tCluster\tget\t\t\n", release));
        Assert.Throws<ToolException>(() => Write(Resources + "no.test\tv1\tItem\titems\titem\tCluster\tget\t\t\n", release));
        Assert.Throws<ToolException>(() => Write(Resources + "core\tv1\tItem\titems\titem\tEverywhere\tget\t\t\n", release));
        Assert.Throws<ToolException>(() => ResourceFile.Read("no header\n"));
    }

    [Fact]
    public void Releases_are_sorted_by_number()
    {
        var options = ToolOptions.Read(["--resources", "r", "1.10=b", "1.9=a", "--output", "o"]);
        Assert.Equal([("1.9", "a"), ("1.10", "b")], options.Releases);
        Assert.Throws<ToolException>(() => ToolOptions.Read(["--resources", "r", "--output", "o"]));
        Assert.Throws<ToolException>(() => ToolOptions.Read(["--resources", "r", "--output", "o", "later=x"]));
        Assert.Throws<ToolException>(() => ToolOptions.Read(["--output"]));
    }

    private static Release Load(string version, string shop = GoSample.Shop)
    {
        var release = new Release(version);
        release.Add("core/v1", GoSample.Core);
        release.Add("shop/v1", shop);
        return release;
    }

    private static string Write(params Release[] releases) => Write(Resources, releases);

    private static string Write(string resources, params Release[] releases)
    {
        IReadOnlyList<MessageFacts> messages = new MessageReader(releases[^1]).ReadAll();
        var since = new SinceIndex(messages);
        foreach (Release release in releases)
            since.Add(release.Version, new MessageReader(release).ReadAll());
        return SchemaWriter.Write(releases[^1], messages, ResourceFile.Read(resources), since);
    }
}
