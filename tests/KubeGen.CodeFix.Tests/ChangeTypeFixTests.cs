using KubeGen.CodeFixes;
using KubeGen.Generator.Tests;
using Microsoft.CodeAnalysis;

namespace KubeGen.CodeFix.Tests;

/// <summary>KG0005.</summary>
public class ChangeTypeFixTests
{
    private const string Implicit = "global using System; global using System.Collections.Generic; global using KubeGen;";

    private static string Field(string path, string member) =>
        $"[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"{path}\")] {member});";

    [Theory]
    [InlineData("spec.nodeName", "int", "string")]
    [InlineData("spec.priority", "string?", "int?")]
    [InlineData("metadata.generation", "int", "long")]
    [InlineData("metadata.creationTimestamp", "System.DateTime", "DateTimeOffset")]
    [InlineData("metadata.finalizers", "List<string>", "ImmutableArray<string>")]
    [InlineData("metadata.finalizers", "ImmutableArray<string>?", "ImmutableArray<string>")]
    [InlineData("metadata.labels", "Dictionary<string, string>", "IReadOnlyDictionary<string, string>")]
    [InlineData("spec.overhead", "KubeMap<string>", "IReadOnlyDictionary<string, KubeQuantity>")]
    [InlineData("status.conditions[type=Ready].status", "int", "string?")]
    public Task To_what_the_message_names(string path, string before, string after) => FixTest<ChangeTypeFix>.ChangesAsync(
        $"Change the type to '{after}'",
        Field(path, $"/* a */ {before} /* b */ {{|KG0005:Value|}}"), Field(path, $"/* a */ {after} /* b */ Value"));

    [Fact]
    public Task All_at_once() => FixTest<ChangeTypeFix>.ChangesElsewhereAsync(
        [
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial class View
            {
                [KubeField("spec.nodeName")] public required int {|KG0005:Node|} { get; init; }
                [KubeField("spec.priority")] public string? {|KG0005:Priority|} { get; init; } = default;
                [KubeField("spec.containers")] public ImmutableArray<Container> Containers { get; init; }
            }
            """,
            "public partial record struct Container(int {|KG0005:Name|});",
        ],
        [
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial class View
            {
                [KubeField("spec.nodeName")] public required string Node { get; init; }
                [KubeField("spec.priority")] public int? Priority { get; init; } = default;
                [KubeField("spec.containers")] public ImmutableArray<Container> Containers { get; init; }
            }
            """,
            "public partial record struct Container(string Name);",
        ]);

    [Fact]
    public Task With_using_directives_where_files_have_them() => FixTest<ChangeTypeFix>.Of(
        [
            """
            // About this file.
            using System;
            using System.IO;

            namespace Shop;

            [KubeProjection("v1", "Pod")]
            public sealed partial record View([KubeField("metadata.finalizers")] string[] {|KG0005:A|}, [KubeField("spec.containers[*].name")] List<string> {|KG0005:B|});
            """,
            "namespace Shop;\n\n[KubeProjection(\"v1\", \"Pod\")]\npublic sealed partial record Second([KubeField(\"metadata.finalizers\")] string[] {|KG0005:A|});",
            "// About this file.\n[KubeProjection(\"v1\", \"Pod\")]\npublic sealed partial record Third([KubeField(\"metadata.finalizers\")] string[] {|KG0005:A|});",
            "using Shop;\r\n\r\n[KubeProjection(\"v1\", \"Pod\")]\r\npublic sealed partial record Fourth([KubeField(\"metadata.finalizers\")] string[] {|KG0005:A|});",
            "namespace Own { public class ImmutableArray<T>; [KubeProjection(\"v1\", \"Pod\")] public sealed partial record Fifth([KubeField(\"metadata.finalizers\")] string[] {|KG0005:A|}); }",
        ],
        [
            """
            // About this file.
            using System;
            using System.Collections.Immutable;
            using System.IO;

            namespace Shop;

            [KubeProjection("v1", "Pod")]
            public sealed partial record View([KubeField("metadata.finalizers")] ImmutableArray<string> A, [KubeField("spec.containers[*].name")] ImmutableArray<string> B);
            """,
            "using System.Collections.Immutable;\n\nnamespace Shop;\n\n[KubeProjection(\"v1\", \"Pod\")]\npublic sealed partial record Second([KubeField(\"metadata.finalizers\")] ImmutableArray<string> A);",
            "// About this file.\n[KubeProjection(\"v1\", \"Pod\")]\npublic sealed partial record Third([KubeField(\"metadata.finalizers\")] global::System.Collections.Immutable.ImmutableArray<string> A);",
            "using System.Collections.Immutable;\r\nusing Shop;\r\n\r\n[KubeProjection(\"v1\", \"Pod\")]\r\npublic sealed partial record Fourth([KubeField(\"metadata.finalizers\")] ImmutableArray<string> A);",
            "namespace Own { public class ImmutableArray<T>; [KubeProjection(\"v1\", \"Pod\")] public sealed partial record Fifth([KubeField(\"metadata.finalizers\")] global::System.Collections.Immutable.ImmutableArray<string> A); }",
        ],
        Implicit).RunAsync();

    [Fact]
    public Task Without_question_marks_where_they_are_off() => FixTest<ChangeTypeFix>.Of(
        [Field("status.conditions[type=Ready].status", "int {|KG0005:Value|}")],
        [Field("status.conditions[type=Ready].status", "string Value")], Sources.Usings, NullableContextOptions.Disable).RunAsync();

    [Theory]
    [InlineData("spec", "string?")]
    [InlineData("spec.containers", "string")]
    public Task Nothing_where_a_type_of_ones_own_is_needed(string path, string type) =>
        FixTest<ChangeTypeFix>.OffersNothingAsync(Field(path, type + " {|KG0005:Value|}"));

    [Fact]
    public Task Nothing_where_the_default_does_not_fit() => FixTest<ChangeTypeFix>.OffersNothingAsync(
        """
        [KubeProjection("v1", "Pod")]
        public sealed partial class View { [KubeField("spec.nodeName")] public int {|KG0005:Node|} { get; init; } = 1; }
        """);
}
