namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>Rules about what a member holds: KG0005, KG0010, KG0012, KG0015.</summary>
public class ValueRuleTests
{
    private static string Pod(string path, string member) =>
        $"[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"{path}\")] {member});";

    [Theory]
    [InlineData("spec.nodeName", "int", "text; use 'string'")]
    [InlineData("spec.priority", "string?", "a number of 32 bits; use 'int?'")]
    [InlineData("metadata.generation", "int", "a number of 64 bits; use 'long'")]
    [InlineData("spec.hostNetwork", "string", "true or false; use 'bool'")]
    [InlineData("metadata.creationTimestamp", "DateTime", "a time; use 'DateTimeOffset'")]
    [InlineData("spec.containers", "string", "a list: each element is an object (core/v1.Container); use 'ImmutableArray<a partial record of your own>'")]
    [InlineData("metadata.finalizers", "List<string>", "a list: each element is text; use 'ImmutableArray<string>'")]
    [InlineData("metadata.finalizers", "string[]", "a list: each element is text; use 'ImmutableArray<string>'")]
    [InlineData("metadata.finalizers", "ImmutableArray<string>?", "a list: each element is text; use 'ImmutableArray<string>'")]
    [InlineData("metadata.finalizers", "ImmutableArray<ImmutableArray<string>>", "a list: each element is text; use 'ImmutableArray<string>'")]
    [InlineData("spec.containers[*].image", "string", "for each element text; use 'ImmutableArray<string>'")]
    [InlineData("spec.containers[*].args", "ImmutableArray<ImmutableArray<ImmutableArray<string>>>", "for each element text; use 'ImmutableArray<string>'")]
    [InlineData("metadata.labels", "Dictionary<string, string>", "a map: each value is text; use 'IReadOnlyDictionary<string, string>'")]
    [InlineData("metadata.labels", "IReadOnlyDictionary<string, string>?", "a map: each value is text; use 'IReadOnlyDictionary<string, string>'")]
    [InlineData("metadata.labels", "IReadOnlyDictionary<string, int>", "a map: each value is text; use 'IReadOnlyDictionary<string, string>'")]
    [InlineData("spec", "string?", "an object (core/v1.PodSpec); use a partial record of your own")]
    [InlineData("spec", "IDisposable", "an object (core/v1.PodSpec); use a partial record of your own")]
    [InlineData("status.conditions[type=Ready].status", "int", "text; use 'string?'")]
    [InlineData("status.phase", "bool", "text; use 'string'")]
    public Task KG0005_wrong_type(string path, string type, string problem) => DefinitionTest.ReportsAsync(
        "KG0005", $"'Value' is '{type}', which cannot hold '{path}', {problem}", Pod(path, type + " {|#0:Value|}"));

    [Theory]
    [InlineData("spec.nodeName", "string")]
    [InlineData("spec.terminationGracePeriodSeconds", "long?")]
    [InlineData("spec.priority", "long?")]
    [InlineData("metadata.uid", "Guid")]
    [InlineData("metadata.uid", "Guid?")]
    [InlineData("metadata.labels", "KubeMap<string>")]
    [InlineData("status.conditions[type=Ready].status", "bool?")]
    [InlineData("spec.overhead", "IReadOnlyDictionary<string, KubeQuantity>")]
    [InlineData("metadata.managedFields[*].fieldsV1", "ImmutableArray<ReadOnlyMemory<byte>?>")]
    public Task Types_that_fit(string path, string type) => DefinitionTest.ReportsNothingAsync(Pod(path, type + " Value"));

    [Theory]
    [InlineData("public enum Phase { Pending, Running }")]
    [InlineData("public enum Phase { Pending, Unknown }")]
    public Task KG0010_no_unknown(string phase) => DefinitionTest.ReportsAsync(
        "KG0010", "'Phase' needs a member 'Unknown' of value 0 for texts that a later Kubernetes may send",
        Pod("status.phase", "Phase {|#0:Value|}") + phase);

    [Theory]
    [InlineData("public enum Phase { Unknown, Pending, Running }")]
    [InlineData("public enum Phase : ulong { Running = ulong.MaxValue, Unknown = 0 }")]
    public Task KG0010_not_for_a_zero_unknown(string phase) => DefinitionTest.ReportsNothingAsync(Pod("status.phase", "Phase Value") + phase);

    [Fact]
    public Task KG0012_type_of_another_assembly() => DefinitionTest.ReportsAsync(
        "KG0012", "'IOException' cannot be made from the elements of 'spec.containers': declare a partial record of your own for them, in this project and without type parameters",
        Pod("spec.containers", "ImmutableArray<System.IO.IOException> {|#0:Value|}"));

    [Fact]
    public Task KG0012_generic_type() => DefinitionTest.ReportsAsync(
        "KG0012", "'Box<int>' cannot be made from the elements of 'spec.containers': declare a partial record of your own for them, in this project and without type parameters",
        Pod("spec.containers", "ImmutableArray<Box<int>> {|#0:Value|}") + "public partial record Box<T>(string Name);");

    [Fact]
    public Task KG0012_type_that_needs_itself() => DefinitionTest.ReportsAsync(
        "KG0012", "'Schema' cannot be made from the elements of 'not': it contains itself; make the member nullable",
        "[KubeProjection(\"apiextensions.k8s.io/v1\", \"CustomResourceDefinition\")] public partial record View([KubeField(\"spec.versions[*].schema.openAPIV3Schema\")] ImmutableArray<Schema?> Value);",
        "public partial record Schema(string Type, Schema {|#0:Not|});");

    [Fact]
    public Task KG0012_type_with_generated_members() => DefinitionTest.ReportsAsync(
        "KG0012", "'Inner' cannot be made from the elements of 'spec.containers': the paths of its [KubeFields] start at the root of an object; declare its members instead",
        Pod("spec.containers", "ImmutableArray<Inner> {|#0:Value|}") + "[KubeFields(\"name\")] public partial class Inner;");

    [Theory]
    [InlineData("spec.priority", "int", "priority", "the default of its type", "int?")]
    [InlineData("metadata.labels['a']", "string", "labels", "an empty text", "string?")]
    [InlineData("spec.containers[0].image", "string", "image", "an empty text", "string?")]
    [InlineData("status.conditions[type=Ready].status", "bool", "status", "the default of its type", "bool?")]
    [InlineData("spec.containers[*].securityContext.runAsUser", "ImmutableArray<long>", "runAsUser", "the default of its type", "ImmutableArray<long?>")]
    [InlineData("spec.securityContext", "Security", "securityContext", "an object without values", "Security?")]
    public Task KG0015_absent_becomes_a_default(string path, string type, string field, string reads, string instead) => DefinitionTest.ReportsAsync(
        "KG0015", $"'{field}' can be absent, and 'Value' then reads {reads}; make it '{instead}' to tell the difference",
        Pod(path, type + " {|#0:Value|}") + "public partial record Security;");

    [Theory]
    [InlineData("spec.nodeName", "string")]
    [InlineData("metadata.generation", "long")]
    [InlineData("spec.containers[*].image", "ImmutableArray<string>")]
    [InlineData("spec.overhead", "KubeMap<KubeQuantity>")]
    public Task KG0015_not_where_a_server_always_writes(string path, string type) => DefinitionTest.ReportsNothingAsync(Pod(path, type + " Value"));
}
