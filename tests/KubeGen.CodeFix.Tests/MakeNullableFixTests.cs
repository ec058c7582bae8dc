using KubeGen.CodeFixes;

namespace KubeGen.CodeFix.Tests;

/// <summary>KG0015, and KG0012 of a type that contains itself.</summary>
public class MakeNullableFixTests
{
    private static string Field(string path, string member) =>
        $"[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"{path}\")] {member});";

    [Theory]
    [InlineData("spec.priority", "int", "int?", "int?")]
    [InlineData("metadata.labels['a']", "string /* a */", "string? /* a */", "string?")]
    [InlineData("metadata.labels['a']", "System.String", "System.String?", "string?")]
    [InlineData("spec.containers[*].securityContext.runAsUser", "ImmutableArray<long>", "ImmutableArray<long?>", "ImmutableArray<long?>")]
    [InlineData("spec.containers[*].securityContext.runAsUser", "System.Collections.Immutable.ImmutableArray< long >", "System.Collections.Immutable.ImmutableArray< long? >", "ImmutableArray<long?>")]
    [InlineData("spec.containers[*].securityContext.runAsUser", "global::System.Collections.Immutable.ImmutableArray<long>", "global::System.Collections.Immutable.ImmutableArray<long?>", "ImmutableArray<long?>")]
    public Task KG0015_a_parameter(string path, string before, string after, string shown) => FixTest<MakeNullableFix>.ChangesAsync(
        $"Make it '{shown}'", Field(path, before + " {|KG0015:Value|}"), Field(path, after + " Value"));

    [Fact]
    public Task KG0015_of_a_type_of_ones_own() => FixTest<MakeNullableFix>.ChangesAsync(
        Field("spec.securityContext", "Security {|KG0015:Value|}") + "public partial record Security;",
        Field("spec.securityContext", "Security? Value") + "public partial record Security;");

    [Fact]
    public Task KG0015_all_at_once() => FixTest<MakeNullableFix>.ChangesElsewhereAsync(
        [
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial class View
            {
                // As the scheduler sees it.
                [KubeField("spec.priority")] public required int {|KG0015:Priority|} { get; init; }
                [KubeField("metadata.labels['a']")] public string {|KG0015:Label|} { get; init; } = "";
                [KubeField("spec.containers")] public ImmutableArray<Container> Containers { get; init; }
            }
            """,
            "public partial record struct Container(string Name, [KubeField(\"securityContext.runAsUser\")] long {|KG0015:User|} = 0);",
        ],
        [
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial class View
            {
                // As the scheduler sees it.
                [KubeField("spec.priority")] public required int? Priority { get; init; }
                [KubeField("metadata.labels['a']")] public string? Label { get; init; } = "";
                [KubeField("spec.containers")] public ImmutableArray<Container> Containers { get; init; }
            }
            """,
            "public partial record struct Container(string Name, [KubeField(\"securityContext.runAsUser\")] long? User = 0);",
        ]);

    [Fact]
    public Task KG0015_of_a_parameter_and_the_property_that_it_sets() => FixTest<MakeNullableFix>.ChangesAsync(
        [
            "[KubeProjection(\"v1\", \"Pod\")] public sealed partial class View([KubeField(\"spec.priority\")] int {|KG0015:priority|});",
            "partial class View { public int Priority { get; } }",
        ],
        [
            "[KubeProjection(\"v1\", \"Pod\")] public sealed partial class View([KubeField(\"spec.priority\")] int? priority);",
            "partial class View { public int? Priority { get; } }",
        ]);

    [Fact]
    public Task KG0015_of_a_partial_property() => FixTest<MakeNullableFix>.ChangesAsync(
        """
        [KubeProjection("v1", "Pod")]
        public sealed partial class View
        {
            [KubeField("spec.priority")] public partial int {|KG0015:Priority|} { get; set; }
            private int? _priority;
            public partial int Priority { get => 0; set => _priority = value; }
        }
        """,
        """
        [KubeProjection("v1", "Pod")]
        public sealed partial class View
        {
            [KubeField("spec.priority")] public partial int? Priority { get; set; }
            private int? _priority;
            public partial int? Priority { get => 0; set => _priority = value; }
        }
        """);

    [Fact]
    public Task KG0012_of_a_type_that_contains_itself()
    {
        const string view = "[KubeProjection(\"apiextensions.k8s.io/v1\", \"CustomResourceDefinition\")] public partial record View([KubeField(\"spec.versions[*].schema.openAPIV3Schema\")] ImmutableArray<Schema?> Value);\n";
        FixTest<MakeNullableFix> test = FixTest<MakeNullableFix>.Of(
            view + "public partial record Schema(string Type, Schema {|KG0012:Not|});", view + "public partial record Schema(string Type, Schema? Not);");
        test.CodeActionVerifier = static (action, verify) => verify.Equal("Make it 'Schema?'", action.Title);
        return test.Elsewhere().RunAsync();
    }

    [Fact]
    public Task KG0012_all_at_once() => FixTest<MakeNullableFix>.ChangesElsewhereAsync(
        [
            """
            [KubeProjection("apiextensions.k8s.io/v1", "CustomResourceDefinition")]
            public partial record View([KubeField("spec.versions[*].schema.openAPIV3Schema")] ImmutableArray<First?> A, [KubeField("spec.versions[*].schema.openAPIV3Schema")] ImmutableArray<Second?> B);
            public partial record First(string Type, First {|KG0012:Not|});
            """,
            "public partial record Second(string Type, Second {|KG0012:Not|});",
        ],
        [
            """
            [KubeProjection("apiextensions.k8s.io/v1", "CustomResourceDefinition")]
            public partial record View([KubeField("spec.versions[*].schema.openAPIV3Schema")] ImmutableArray<First?> A, [KubeField("spec.versions[*].schema.openAPIV3Schema")] ImmutableArray<Second?> B);
            public partial record First(string Type, First? Not);
            """,
            "public partial record Second(string Type, Second? Not);",
        ]);

    [Fact]
    public Task Nothing_where_an_alias_hides_the_elements() => FixTest<MakeNullableFix>.OffersNothingAsync(
        "using Users = System.Collections.Immutable.ImmutableArray<long>;\n" + Field("spec.containers[*].securityContext.runAsUser", "Users {|KG0015:Value|}"));

    [Fact]
    public Task Nothing_where_an_interface_wants_the_type() => FixTest<MakeNullableFix>.OffersNothingAsync(
        "public interface IValue { int Value { get; } }\n" + Field("spec.priority", "int {|KG0015:Value|}").Replace(");", ") : IValue;", StringComparison.Ordinal));

    [Fact]
    public Task Nothing_for_another_unusable_nested_type() => FixTest<MakeNullableFix>.OffersNothingAsync(
        Field("spec.containers", "ImmutableArray<System.IO.IOException> {|KG0012:Value|}"));
}
