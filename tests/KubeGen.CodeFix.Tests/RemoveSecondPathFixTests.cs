using KubeGen.CodeFixes;

namespace KubeGen.CodeFix.Tests;

/// <summary>KG0013.</summary>
public class RemoveSecondPathFixTests
{
    private const string Pod = "[KubeProjection(\"v1\", \"Pod\")] ";

    [Fact]
    public Task The_one_with_a_target() => FixTest<RemoveSecondPathFix>.ChangesAsync(
        "Remove [KubeField(\"metadata.uid\")] from the property",
        Pod + "partial record View([KubeField(\"metadata.name\")] [property: KubeField(\"metadata.uid\")] string {|KG0013:Name|});",
        Pod + "partial record View([KubeField(\"metadata.name\")] string Name);");

    [Theory]
    [InlineData("[property: Obsolete, KubeField(\"metadata.uid\")]", "[property: Obsolete]")]
    [InlineData("[property: KubeField(\"metadata.uid\"), Obsolete]", "[property: Obsolete]")]
    [InlineData("[property: KubeField(\"metadata.uid\")] /* why */", " /* why */")]
    public Task One_of_several(string before, string after) => FixTest<RemoveSecondPathFix>.ChangesAsync(
        Pod + $"partial record View([KubeField(\"metadata.name\")] {before} string {{|KG0013:Name|}});",
        Pod + $"partial record View([KubeField(\"metadata.name\")] {after} string Name);");

    [Fact]
    public Task All_at_once() => FixTest<RemoveSecondPathFix>.ChangesAsync(
        [
            Pod +
            """
            partial class View([KubeField("metadata.name")] string {|KG0013:name|}, [KubeField("metadata.uid")] string {|KG0013:uid|})
            {
                /// <summary>Its name.</summary>
                [KubeField("metadata.name")]
                public string Name { get; init; } = name;
            }
            """,
            "partial class View { [KubeField(\"metadata.uid\")] public string Uid { get; init; } = \"\"; }",
        ],
        [
            Pod +
            """
            partial class View([KubeField("metadata.name")] string name, [KubeField("metadata.uid")] string uid)
            {
                /// <summary>Its name.</summary>
                public string Name { get; init; } = name;
            }
            """,
            "partial class View { public string Uid { get; init; } = \"\"; }",
        ]);

    [Fact]
    public Task Nothing_for_one_path() => FixTest<RemoveSecondPathFix>.OffersNothingAsync(
        Pod + "partial record View([property: KubeField(\"metadata.uid\")] string Id);");
}
