using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>Rules about the type itself: KG0001, KG0009, KG0011, KG0013, KG0016, KG0018.</summary>
public class TypeRuleTests
{
    private const string Pod = "[KubeProjection(\"v1\", \"Pod\")] ";

    [Fact]
    public Task KG0001_type_is_not_partial() => DefinitionTest.ReportsAsync(
        "KG0001", "'View' must be partial, so that generated members can be added to it", Pod + "public sealed record {|#0:View|}(string Name);");

    [Fact]
    public Task KG0001_outer_type_is_not_partial() => DefinitionTest.ReportsAsync(
        "KG0001", "'Outer' must be partial, so that generated members can be added to it",
        "class {|#0:Outer|} { " + Pod + "partial record View(string Name); }");

    [Fact]
    public Task KG0001_nested_type_is_not_partial() => DefinitionTest.ReportsAsync(
        "KG0001", "'Container' must be partial, so that generated members can be added to it",
        Pod + "partial record View([KubeField(\"spec.containers\")] ImmutableArray<Container> Containers);",
        "public record {|#0:Container|}(string Image);");

    [Fact]
    public Task KG0001_is_said_once_of_a_type_used_twice() => DefinitionTest.ReportsAsync(
        "KG0001", "'Container' must be partial, so that generated members can be added to it",
        Pod + "partial record View([KubeField(\"spec.containers\")] ImmutableArray<Container> A, [KubeField(\"spec.initContainers\")] ImmutableArray<Container> B);",
        "public record {|#0:Container|}(string Image);");

    [Fact]
    public Task KG0009_two_constructors() => DefinitionTest.ReportsAsync(
        "KG0009", "'View' has 2 constructors with parameters and none without: keep one, or make it a positional record",
        Pod + "partial class {|#0:View|} { public View(string name) { } public View(string name, string @namespace) { } }");

    [Fact]
    public Task KG0009_not_for_a_positional_record_with_another_constructor() => DefinitionTest.ReportsNothingAsync(
        Pod + "partial record View(string Name, string Namespace) { public View(string name) : this(name, \"\") { } }",
        Pod + "partial class Other { public Other() { } public Other(string name) { } public Other(int a, int b) { } }");

    [Theory]
    [InlineData("public partial record {|#0:View|}<T>(string Name);", "generic")]
    [InlineData("file partial record {|#0:View|}(string Name);", "local to its file")]
    public Task KG0011_generic_or_local(string source, string what) => DefinitionTest.ReportsAsync(
        "KG0011", $"'View' is {what}, and a projection cannot be; declare an ordinary type", Pod + source);

    [Theory]
    [InlineData("public partial class Outer<T>", "generic")]
    [InlineData("file partial class Outer", "local to its file")]
    public Task KG0011_within_such_a_type(string outer, string what) => DefinitionTest.ReportsAsync(
        "KG0011", $"'View' is {what}, and a projection cannot be; declare an ordinary type",
        outer + " { " + Pod + "public partial record {|#0:View|}(string Name); }");

    [Fact]
    public Task KG0013_two_attributes() => DefinitionTest.ReportsAsync(
        "KG0013", "'Name' has [KubeField] on the parameter and on the property; keep one",
        Pod + "partial record View([KubeField(\"metadata.name\")] [property: KubeField(\"metadata.uid\")] string {|#0:Name|});");

    [Fact]
    public Task KG0013_not_for_one_on_the_property() => DefinitionTest.ReportsNothingAsync(
        Pod + "partial record View([property: KubeField(\"metadata.uid\")] string Id);");

    [Fact]
    public Task KG0016_old_language() => DefinitionTest.ReportsAsync(
        "KG0016", "Projections need C# 12 or later, and this project uses 11.0; set <LangVersion> or target a newer framework",
        LanguageVersion.CSharp11, Pod + "partial class {|#0:View|} { public string Name { get; init; } = \"\"; }");

    [Fact]
    public Task KG0018_abstract() => DefinitionTest.ReportsAsync(
        "KG0018", "'View' is abstract, so that no object of it can be made", Pod + "abstract partial record {|#0:View|}(string Name);");

    [Fact]
    public Task KG0018_static() => DefinitionTest.ReportsAsync(
        "KG0018", "'View' is static, so that no object of it can be made", Pod + "static partial class {|#0:View|};");

    [Fact]
    public Task KG0018_ref_parameter() => DefinitionTest.ReportsAsync(
        "KG0018", "'name' is a ref or out parameter", Pod + "partial class View { public View(ref string {|#0:name|}) { } }");

    [Fact]
    public Task KG0018_nested_type_without_constructor() => DefinitionTest.ReportsAsync(
        "KG0018", "'Container' has no constructor that generated code may call",
        Pod + "partial record View([KubeField(\"spec.containers\")] ImmutableArray<Container> Containers);",
        "public partial class {|#0:Container|} { private Container() { } }");

    [Fact]
    public Task KG0018_required_and_ignored() => DefinitionTest.ReportsAsync(
        "KG0018", "'Note' is required but ignored, so that nothing can be put there; remove 'required' or [KubeIgnore]",
        Pod + "partial class View { [KubeIgnore] public required string {|#0:Note|} { get; init; } }");

    [Fact]
    public Task KG0018_parameter_and_ignored() => DefinitionTest.ReportsAsync(
        "KG0018", "'Note' is ignored, but the constructor asks for it; remove the parameter or [KubeIgnore]",
        Pod + "partial record View([property: KubeIgnore] string {|#0:Note|});");

    [Fact]
    public Task KG0018_required_field() => DefinitionTest.ReportsAsync(
        "KG0018", "'Name' is a required field, and only properties can have a path; make it a property",
        Pod + "partial class View { public required string {|#0:Name|}; }");

    [Fact]
    public Task KG0018_base_class_requires() => DefinitionTest.ReportsAsync(
        "KG0018", "'View' has a base class that requires 'Origin', and no path leads there; add a constructor with [SetsRequiredMembers]",
        "public class Base { public required string Origin { get; init; } }",
        Pod + "partial class {|#0:View|} : Base { public string Name { get; init; } = \"\"; }");

    [Fact]
    public Task KG0018_not_for_a_constructor_that_sets_them() => DefinitionTest.ReportsNothingAsync(
        "public class Base { public required string Origin { get; init; } }",
        Pod + "partial class View : Base { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public View() => Origin = \"\"; public string Name { get; init; } = \"\"; }");

    [Fact]
    public Task KG0018_path_without_setter() => DefinitionTest.ReportsAsync(
        "KG0018", "'Name' has a path but no setter that generated code may call; add 'init'",
        Pod + "partial class View { [KubeField(\"metadata.name\")] public string {|#0:Name|} { get; } = \"\"; }");

    [Fact]
    public Task KG0018_path_on_a_static_member() => DefinitionTest.ReportsAsync(
        "KG0018", "'Name' has a path but is static",
        Pod + "partial class View { [KubeField(\"metadata.name\")] public static string {|#0:Name|} { get; set; } = \"\"; }");

    [Fact]
    public Task Files_that_a_tool_wrote_are_looked_at_too() => DefinitionTest.ReportsAsync(
        "KG0001", "'View' must be partial, so that generated members can be added to it",
        "// <auto-generated/>\n" + Pod + "public sealed record {|#0:View|}(string Name);");

    [Fact]
    public Task Nothing_for_members_that_are_no_fields() => DefinitionTest.ReportsNothingAsync(
        Pod + "partial class View { public string Shown => \"\"; public static string Made { get; set; } = \"\"; public int this[int i] { get => i; set { } } [KubeIgnore] public Uri? Link { get; set; } }");
}
