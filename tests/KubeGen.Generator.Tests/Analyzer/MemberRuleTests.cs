using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>Rules about several members: KG0008, KG0017, KG0019; and how all rules are silenced.</summary>
public class MemberRuleTests
{
    private const string Pod = "[KubeProjection(\"v1\", \"Pod\")] ";

    [Fact]
    public Task KG0008_the_same_field_twice() => DefinitionTest.ReportsAsync(
        "KG0008", "'Name' and 'Title' both hold 'metadata.name' as 'string'; remove one of them",
        Pod + "public partial record View(string Name, [KubeField({|#0:\"metadata.name\"|})] string Title);");

    [Fact]
    public Task KG0008_not_as_another_type() => DefinitionTest.ReportsNothingAsync(
        Pod + "public partial record View([KubeField(\"metadata.uid\")] string Text, [KubeField(\"metadata.uid\")] Guid Id, [KubeField(\"spec.priority\")] int? A, [KubeField(\"spec.priority\")] long? B);");

    [Fact]
    public Task KG0008_in_a_list_of_paths() => DefinitionTest.ReportsAsync(
        "KG0008", "'Name' and 'Name' both hold 'metadata.name' as 'string'; remove one of them",
        Pod + "[KubeFields(\"metadata.name\", {|#0:\"metadata.name\"|})] public partial record View;");

    [Theory]
    [InlineData("spec", "an object (core/v1.PodSpec)")]
    [InlineData("spec.containers", "a list: each element is an object (core/v1.Container)")]
    [InlineData("spec.containers[0]", "an object (core/v1.Container)")]
    public Task KG0017_whole_object(string path, string what) => DefinitionTest.ReportsAsync(
        "KG0017", $"'{path}' is {what}: name the fields within it, or declare a member with a nested type",
        Pod + $"[KubeFields({{|#0:\"{path}\"|}})] public partial record View;");

    [Theory]
    [InlineData("metadata.labels['to-string']", "ToString", "C# or the generator uses that name")]
    [InlineData("metadata.labels['kubeGenCodec']", "KubeGenCodec", "C# or the generator uses that name")]
    [InlineData("metadata.labels['view']", "View", "that is the name of the type")]
    [InlineData("metadata.name", "Name", "the type has such a member")]
    public Task KG0019_name_taken(string path, string name, string why) => DefinitionTest.ReportsAsync(
        "KG0019", $"The path '{path}' gives a member '{name}', but {why}; declare it with [KubeField] under a name of your own",
        Pod + $"[KubeFields({{|#0:\"{path}\"|}})] public partial class View {{ public static int Name => 1; }}");

    [Fact]
    public Task KG0019_two_paths_of_one_name() => DefinitionTest.ReportsAsync(
        "KG0019", "The path 'metadata.labels['a.b']' gives a member 'MetadataLabelsAB', but 'metadata.labels['a-b']' has that name; declare it with [KubeField] under a name of your own",
        Pod + "[KubeFields(\"metadata.labels['a-b']\", {|#0:\"metadata.labels['a.b']\"|})] public partial class View;");

    [Fact]
    public Task Longer_names_keep_two_paths_apart() => DefinitionTest.ReportsNothingAsync(
        Pod + "[KubeFields(\"metadata.name\", \"spec.containers[*].name\", \"spec.initContainers[*].name\", \"spec.containers[*].ports[*].containerPort\")] public partial class View { public object Use() => (Name, ContainersNames, InitContainersNames, ContainerPorts); }");

    [Fact]
    public Task Errors_of_the_compiler_are_not_said_again()
    {
        DefinitionTest test = DefinitionTest.Of(
            """
            [KubeProjection("v1", "Pod")] public partial record A({|CS0246:Missing|} Name, ImmutableArray<{|CS0246:Missing|}> Finalizers);
            [{|CS7036:KubeProjection("v1")|}] public partial record B(string Name);
            [KubeProjection({|CS0103:missing|}, "Pod")] public partial record C(string Name);
            [KubeProjection("v1", "Pod")] public partial record D([{|CS7036:KubeField|}] string Name, [KubeField({|CS0103:missing|})] string Namespace);
            [{|CS0592:KubeProjection|}("v1", "Pod")] public partial struct E;
            [KubeProjection("v1", "Pod")] [KubeFields({|CS0103:missing|})] public partial record F;
            """);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_editorconfig_silences_a_rule()
    {
        DefinitionTest test = DefinitionTest.Of(Pod + "public partial record View([KubeField(\"metadata.labels['a']\")] string Label);");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.KG0015.severity = none\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_editorconfig_makes_an_error_of_a_note()
    {
        DefinitionTest test = DefinitionTest.Of(Pod + "public partial record View([KubeField(\"metadata.labels['a']\")] string {|#0:Label|});");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.KG0015.severity = error\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("KG0015", DiagnosticSeverity.Error).WithLocation(0)
            .WithMessage("'labels' can be absent, and 'Label' then reads an empty text; make it 'string?' to tell the difference"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_pragma_silences_a_note() => DefinitionTest.ReportsNothingAsync(
        "#pragma warning disable KG0015 // the default is what is wanted\n" + Pod + "public partial record View([KubeField(\"metadata.labels['a']\")] string Label);");
}
