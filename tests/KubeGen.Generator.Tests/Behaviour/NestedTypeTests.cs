namespace KubeGen.Generator.Tests.Behaviour;

/// <summary>Types that several projections hold, that hold themselves, or that are projections too.</summary>
public class NestedTypeTests
{
    [Fact]
    public void Two_projections_share_a_nested_type()
    {
        UserProgram program = new(
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial record Pod([KubeField("spec.containers")] ImmutableArray<Container> Containers);

            [KubeProjection("apps/v1", "Deployment")]
            public sealed partial record Deployment([KubeField("spec.template.spec.containers")] ImmutableArray<Container> Containers);
            """,
            "public sealed partial record Container(string Name, ImmutableArray<string> Args);");
        Proto spec = new Proto().Message(2, new Proto().Text(1, "a").Text(4, "x"));
        dynamic pod = program.Decode("Pod", new Proto().Message(2, spec));
        dynamic deployment = program.Decode("Deployment", new Proto().Message(2, new Proto().Message(3, new Proto().Message(2, spec))));
        Assert.Equal((object)pod.Containers[0], (object)deployment.Containers[0]);
    }

    [Fact]
    public void A_nested_type_may_be_a_projection_itself()
    {
        UserProgram program = new(
            """
            [KubeProjection("v1", "PodTemplate")]
            public sealed partial record Template([KubeField("metadata.labels")] KubeMap<string> Labels);

            [KubeProjection("apps/v1", "Deployment")]
            public sealed partial record Deployment(string Name, [KubeField("spec.template")] Template Template);
            """);
        Proto template = new Proto().Message(1, new Proto().Entry(11, "app", "web").Text(1, "inner"));
        dynamic deployment = program.Decode("Deployment", new Proto().Message(2, new Proto().Message(3, template)).Message(1, new Proto().Text(1, "web")));
        Assert.Equal("web", (string)deployment.Template.Labels["app"]);
        Assert.Equal("", ((IKubeObject)deployment.Template).Key().Name);
        Assert.Equal("inner", ((IKubeObject)program.Decode("Template", template)).Key().Name);
    }

    [Fact]
    public void A_recursive_type_is_cut_at_its_second_visit()
    {
        UserProgram program = new(
            """
            [KubeProjection("apiextensions.k8s.io/v1", "CustomResourceDefinition")]
            public sealed partial record Definition([KubeField("spec.versions[*].schema.openAPIV3Schema")] ImmutableArray<Schema?> Schemas);

            public sealed partial record Schema(
                string Type, Schema? Not, ImmutableArray<Schema> AllOf, IReadOnlyDictionary<string, Schema> Properties,
                IReadOnlyDictionary<string, Leaf> Definitions);

            public sealed partial record Leaf(string Type, IReadOnlyDictionary<string, Leaf?> Properties, double? Maximum, ReadOnlyMemory<byte>? Default);
            """);
        Proto leaf = new Proto().Text(5, "number").Double(9, 1.5).Message(8, new Proto().Text(1, "3")).Entry(29, "p", new Proto().Text(5, "deep"));
        Proto schema = new Proto().Text(5, "object").Message(28, new Proto().Text(5, "x")).Message(25, new Proto()).Entry(29, "p", new Proto()).Entry(34, "d", leaf);
        Proto version = new Proto().Text(1, "v1").Message(4, new Proto().Message(1, schema));
        dynamic definition = program.Decode("Definition", new Proto().Message(2, new Proto().Message(7, version, new Proto())));
        Assert.Equal("object", (string)definition.Schemas[0].Type);
        Assert.Null((object?)definition.Schemas[0].Not);
        Assert.Empty((System.Collections.IEnumerable)definition.Schemas[0].AllOf);
        Assert.Empty((System.Collections.IEnumerable)definition.Schemas[0].Properties);
        Assert.Equal("number", (string)definition.Schemas[0].Definitions["d"].Type);
        Assert.Equal(1.5, (double?)definition.Schemas[0].Definitions["d"].Maximum);
        Assert.Equal("3"u8.ToArray(), ((ReadOnlyMemory<byte>?)definition.Schemas[0].Definitions["d"].Default)!.Value.ToArray());
        Assert.Empty((System.Collections.IEnumerable)definition.Schemas[0].Definitions["d"].Properties);
        Assert.Null((object?)definition.Schemas[1]);
    }

    [Fact]
    public void A_path_goes_on_through_an_entry_of_a_map()
    {
        UserProgram program = new(
            """
            [KubeProjection("apiextensions.k8s.io/v1", "CustomResourceDefinition")]
            public sealed partial record Definition(
                [KubeField("spec.versions[0].schema.openAPIV3Schema.properties['spec'].type")] string? Type,
                [KubeField("spec.versions[0].schema.openAPIV3Schema.properties['spec'].properties['size'].minimum")] double? Least,
                [KubeField("spec.versions[0].schema.openAPIV3Schema.properties['spec']")] Schema? Spec);

            public sealed partial record Schema(ImmutableArray<string> Required);
            """);
        Proto spec = new Proto().Text(5, "object").Text(23, "size").Entry(29, "size", new Proto().Double(11, 1));
        Proto schema = new Proto().Entry(29, "other", new Proto().Text(5, "no")).Entry(29, "spec", spec);
        Proto version = new Proto().Message(4, new Proto().Message(1, schema));
        dynamic definition = program.Decode("Definition", new Proto().Message(2, new Proto().Message(7, version, new Proto())));
        Assert.Equal(("object", 1.0), ((string?)definition.Type, (double?)definition.Least));
        Assert.Equal(["size"], (ImmutableArray<string>)definition.Spec.Required);
    }

    [Fact]
    public void Constructors_and_properties_of_any_shape_are_filled()
    {
        UserProgram program = new(
            """
            [KubeProjection("v1", "Pod")]
            public partial class Pod
            {
                private Pod(string name, in string @namespace, string? note = null) => (Name, Space, Note) = (name, @namespace, note);

                public string Name { get; }
                public string Space { get; }
                [KubeField("spec.nodeName")] public string? Note { get; }
                [KubeField("spec.hostname")] protected string? Host { get; private set; }
                public string Shown => $"{Space}/{Name} {Note} {Host} {Spec.NodeName}";
                public required Inner Spec { get; init; }
            }

            public partial class Inner(string nodeName) { public string NodeName => nodeName; }
            """);
        Proto pod = new Proto().Message(1, new Proto().Text(1, "a").Text(3, "b")).Message(2, new Proto().Text(10, "n").Text(16, "h"));
        Assert.Equal("b/a n h n", (string)program.Decode("Pod", pod).Shown);
    }

    [Fact]
    public void Files_without_nullable_annotations_are_understood()
    {
        Generation generation = Generation.Of(Sources.Compile(
            Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12, Microsoft.CodeAnalysis.NullableContextOptions.Disable,
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial record Pod(
                string Name, IReadOnlyDictionary<string, string> Labels, ImmutableArray<string> Finalizers, Spec Spec,
                [KubeField("spec.nodeName")] string Node);

            public partial class Spec { public string Hostname { get; set; } public long? TerminationGracePeriodSeconds { get; set; } }
            """)).WithoutWarnings();
        dynamic pod = new UserProgram(generation).Decode("Pod", new Proto().Message(1, new Proto().Text(1, "a").Entry(11, "k", "v").Text(14, "f")));
        Assert.Equal(("a", "v"), ((string)pod.Name, (string)pod.Labels["k"]));
        Assert.Null((string?)pod.Node);
        Assert.Null((object?)pod.Spec);
    }
}
