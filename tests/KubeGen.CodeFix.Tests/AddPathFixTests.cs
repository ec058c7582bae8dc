using KubeGen.CodeFixes;
using KubeGen.Generator.Tests;

namespace KubeGen.CodeFix.Tests;

/// <summary>KG0003 of members whose names are their paths.</summary>
public class AddPathFixTests
{
    [Fact]
    public Task Of_a_parameter() => FixTest<AddPathFix>.ChangesAsync(
        "Add [KubeField(\"metadata.name\")]",
        """[KubeProjection("v1", "Pod")] public sealed partial record View(string Namespace, /* its name */ string {|KG0003:Nmae|});""",
        """[KubeProjection("v1", "Pod")] public sealed partial record View(string Namespace, /* its name */ [KubeField("metadata.name")] string Nmae);""");

    [Fact]
    public Task Of_properties_and_of_nested_types_all_at_once() => FixTest<AddPathFix>.ChangesElsewhereAsync(
        [
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial class View
            {
                /// <summary>Its name.</summary>
                [Obsolete("no")]
                public required string {|KG0003:Nmae|} { get; init; }

                [KubeField("spec.containers")] public ImmutableArray<Container> Containers { get; init; }
            }
            """,
            "public partial record Container(in string {|KG0003:Imag|});",
        ],
        [
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial class View
            {
                /// <summary>Its name.</summary>
                [Obsolete("no")]
                [KubeField("metadata.name")] public required string Nmae { get; init; }

                [KubeField("spec.containers")] public ImmutableArray<Container> Containers { get; init; }
            }
            """,
            "public partial record Container([KubeField(\"image\")] in string Imag);",
        ]);

    [Fact]
    public Task By_the_full_name_where_the_namespace_is_not_imported() => FixTest<AddPathFix>.Of(
        ["[KubeGen.KubeProjection(\"v1\", \"Pod\")] public partial record View(string {|KG0003:Nmae|});"],
        ["[KubeGen.KubeProjection(\"v1\", \"Pod\")] public partial record View([global::KubeGen.KubeField(\"metadata.name\")] string Nmae);"],
        Sources.Usings.Replace("global using KubeGen;", "", StringComparison.Ordinal)).RunAsync();

    [Theory]
    [InlineData("string {|KG0003:Zebra|}")]
    [InlineData("[KubeField({|KG0003:\"nmae\"|})] string Name")]
    public Task Nothing_without_a_suggestion_or_for_a_path(string member) => FixTest<AddPathFix>.OffersNothingAsync(
        $"[KubeProjection(\"v1\", \"Pod\")] public partial record View({member});");
}
