namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>Rules about paths: KG0003, KG0004, KG0006, KG0007.</summary>
public class PathRuleTests
{
    private static Task ReportsAsync(string id, string path, string message) => DefinitionTest.ReportsAsync(
        id, message, $"[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField({{|#0:\"{path}\"|}})] string? Value);");

    [Theory]
    [InlineData("spec.nodeNaem", "'spec' (core/v1.PodSpec) has no field 'nodeNaem'; did you mean 'nodeName'?")]
    [InlineData("sepc.nodeName", "v1 Pod has no field 'sepc'; did you mean 'spec'?")]
    [InlineData("nodeName", "v1 Pod has no field 'nodeName'; did you mean 'spec.nodeName'?")]
    [InlineData("labels", "v1 Pod has no field 'labels'; did you mean 'metadata.labels'?")]
    [InlineData("resources", "v1 Pod has no field 'resources'; did you mean 'spec.resources' or 'status.resources'?")]
    [InlineData("nmae", "v1 Pod has no field 'nmae'; did you mean 'metadata.name'?")]
    [InlineData("spec.zebra", "'spec' (core/v1.PodSpec) has no field 'zebra'")]
    [InlineData("spec.nodeName.x", "'spec.nodeName' (text) has no field 'x'")]
    [InlineData("spec.containers[*].imag", "'spec.containers[*]' (core/v1.Container) has no field 'imag'; did you mean 'image'?")]
    [InlineData("status.conditions[typ=Ready].status", "'status.conditions' (core/v1.PodCondition) has no field 'typ'; did you mean 'type'?")]
    [InlineData("metadata.labels['a'].b", "'metadata.labels['a']' (text) has no field 'b'")]
    [InlineData("spec.hostIP", "'spec' (core/v1.PodSpec) has no field 'hostIP'; did you mean 'hostIPC' or 'hostPID'?")]
    public Task KG0003_unknown_field(string path, string message) => ReportsAsync("KG0003", path, message);

    [Fact]
    public Task KG0003_by_the_name_of_a_member() => DefinitionTest.ReportsAsync(
        "KG0003", "v1 Pod has no field 'nmae'; did you mean 'metadata.name'?",
        "[KubeProjection(\"v1\", \"Pod\")] public sealed partial class View { public string {|#0:Nmae|} { get; init; } = \"\"; }");

    [Fact]
    public Task KG0003_in_a_nested_type() => DefinitionTest.ReportsAsync(
        "KG0003", "core/v1.Container has no field 'imageName'",
        "[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"spec.containers\")] ImmutableArray<Container> Containers);",
        "public sealed partial record Container(string {|#0:ImageName|});");

    [Fact]
    public Task KG0003_in_a_list_of_paths() => DefinitionTest.ReportsAsync(
        "KG0003", "'spec' (core/v1.PodSpec) has no field 'nodeNaem'; did you mean 'nodeName'?",
        "[KubeProjection(\"v1\", \"Pod\")] [KubeFields(\"metadata.name\", {|#0:\"spec.nodeNaem\"|})] public partial class View { public string Shown => Name; }");

    [Theory]
    [InlineData("", "the path is empty")]
    [InlineData("spec.", "the path ends where a field name is expected, at position 6")]
    [InlineData("spec..x", "expected a field name instead of '.' at position 6")]
    [InlineData("spec[", "the path ends where '*', an index, a key in single quotes or key=value is expected, at position 6")]
    [InlineData("spec.containers[01]", "an index has no leading zeros, but this one has at position 17")]
    [InlineData("spec.containers[stdin=maybe].name", "'stdin' is true or false, which the value 'maybe' cannot be compared with")]
    [InlineData("spec.containers[args=x].name", "'args' is a list: each element is text, which the value 'x' cannot be compared with")]
    [InlineData("spec.containers[resources=x].name", "'resources' is an object (core/v1.ResourceRequirements), which the value 'x' cannot be compared with")]
    public Task KG0004_malformed(string path, string problem) => ReportsAsync("KG0004", path, $"The path '{path}' is malformed: {problem}");

    [Fact]
    public Task KG0004_null() => DefinitionTest.ReportsAsync(
        "KG0004", "The path '' is malformed: the path is empty",
        "[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField({|#0:null!|})] string? Value);");

    [Theory]
    [InlineData("spec.containers.image", "'spec.containers' is a list: continue with [*] for all elements, [0] for one by position, or [name=value] for the first with that value")]
    [InlineData("metadata.labels.app", "'metadata.labels' is a map: continue with ['key'] for one entry")]
    public Task KG0006_missing_accessor(string path, string message) => ReportsAsync("KG0006", path, message);

    [Theory]
    [InlineData("spec[*].nodeName", "'[*]' cannot follow 'spec', which is an object (core/v1.PodSpec)")]
    [InlineData("spec.containers[*].name[0]", "'[0]' cannot follow 'spec.containers[*].name', which is text")]
    [InlineData("spec.nodeName[0]", "'[0]' cannot follow 'spec.nodeName', which is text")]
    [InlineData("spec.containers['a']", "'['a']' cannot follow 'spec.containers', which is a list: each element is an object (core/v1.Container)")]
    [InlineData("metadata.labels[*]", "'[*]' cannot follow 'metadata.labels', which is a map: each value is text")]
    [InlineData("metadata.finalizers[*][*]", "'[*]' cannot follow 'metadata.finalizers[*]', which is text")]
    [InlineData("metadata.finalizers[name=x]", "'[name=x]' cannot follow 'metadata.finalizers', which is a list: each element is text")]
    public Task KG0007_needless_accessor(string path, string message) => ReportsAsync("KG0007", path, message);

    [Theory]
    [InlineData("spec.nodeName")]
    [InlineData("spec.containers[0].image")]
    [InlineData("status.conditions[type='Ready'].reason")]
    [InlineData("metadata.labels['app.kubernetes.io/name']")]
    [InlineData("spec.containers[name=web].ports[containerPort=80].name")]
    [InlineData("metadata.ownerReferences[controller=true].name")]
    public Task Paths_that_exist(string path) => DefinitionTest.ReportsNothingAsync(
        $"[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"{path}\")] string? Value);");
}
