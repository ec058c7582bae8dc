namespace KubeGen.Schema.Tests;

/// <summary>The format itself, on small texts.</summary>
public class SchemaTextTests
{
    private const string Sample =
        "# a comment\n" +
        "V\t9.1\n" +
        "K\tshop.test\tv1\tCart\tcarts\tcart\tNamespaced\tget,list\tct\tstatus\tshop/v1.Cart\n" +
        "E\tshop/v1.Color\tclosed\tblue,red\n" +
        "M\tshop/v1.Base\n" +
        "\t4\tcolor\tstring:shop/v1.Color?\t9.0\t\n" +
        "M\tshop/v1.Cart\n" +
        "\t1\t*\tshop/v1.Base\t9.1\t\n" +
        "\t2\titems\t[]shop/v1.Cart?\t9.1\tpatch=merge,retainKeys patchKey=id keys=id,size\n" +
        "M\tshop/v1.Empty\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Either_line_end_will_do(bool windows)
    {
        var table = SchemaTable.Parse(windows ? Sample.Replace("\n", "\r\n", StringComparison.Ordinal) : Sample);
        Assert.Equal("9.1", table.Version);
        SchemaMessage cart = table.FindKind("shop.test/v1", "Cart")!.Message;
        Assert.Equal(["color", "items"], cart.Fields.Select(f => f.JsonName));
        Assert.Equal(["blue", "red"], cart.Fields[0].EnumValues);
        Assert.Equal("9.1", cart.Fields[0].Since);
        Assert.Equal("merge,retainKeys", cart.Fields[1].PatchStrategy);
        Assert.Equal(["id", "size"], cart.Fields[1].ListMapKeys);
        Assert.Empty(table.FindMessage("shop/v1.Empty")!.Fields);
    }

    [Theory]
    [InlineData("shop/v1.Bas")]
    [InlineData("shop/v1.Bases")]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("zzz")]
    public void A_name_that_is_not_there_is_not_found(string name) => Assert.Null(SchemaTable.Parse(Sample).FindMessage(name));

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("V\t1\nX\tno such letter\n")]
    [InlineData("V\t1\nM\tb\nM\ta\n")]
    [InlineData("V\t1\nM\ta\nM\ta\n")]
    public void A_text_that_is_no_schema_is_refused(string text) => Assert.Throws<FormatException>(() => SchemaTable.Parse(text));

    [Theory]
    [InlineData("\t1\tname\tstring\n")]
    [InlineData("\tone\tname\tstring\t9.1\t\n")]
    [InlineData("\t1\tname\tstring\t9.1\tcolour=blue\n")]
    public void A_field_line_that_is_wrong_is_refused_with_its_place(string line)
    {
        SchemaMessage message = SchemaTable.Parse("V\t9.1\nM\ta\n" + line).FindMessage("a")!;
        Assert.Contains("Line 3", Assert.Throws<FormatException>(() => message.Fields).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.9", "1.17", "1.17")]
    [InlineData("1.17", "1.9", "1.17")]
    [InlineData("2.0", "1.40", "2.0")]
    public void Releases_are_compared_by_number(string a, string b, string later) => Assert.Equal(later, SchemaRelease.Later(a, b));
}
