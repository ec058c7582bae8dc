namespace KubeGen.Generator.Tests.Behaviour;

/// <summary>Lists, levels, selections, indexes and maps.</summary>
public class CollectionTests
{
    private static readonly UserProgram Program = new(
        """
        [KubeProjection("v1", "Pod")]
        public sealed partial record Pod(
            [KubeField("spec.containers[*].image")] ImmutableArray<string> Images,
            [KubeField("spec.containers[*].image")] ImmutableArray<string?> MaybeImages,
            [KubeField("spec.containers[*].securityContext.runAsUser")] ImmutableArray<long?> Users,
            [KubeField("spec.containers[*].args")] ImmutableArray<string> Args,
            [KubeField("spec.containers[*].args")] ImmutableArray<ImmutableArray<string>> ArgsOfEach,
            [KubeField("spec.containers[*].ports[*].containerPort")] ImmutableArray<int> Ports,
            [KubeField("spec.containers[*].ports[*].containerPort")] ImmutableArray<ImmutableArray<int>> PortsOfEach,
            [KubeField("spec.containers[*].ports[containerPort=8080].name")] ImmutableArray<string?> Http,
            [KubeField("spec.containers[*].ports[0].name")] ImmutableArray<string?> FirstPorts,
            [KubeField("spec.containers[*].resources.limits['cpu']")] ImmutableArray<KubeQuantity?> Cpu,
            [KubeField("spec.containers[*].resources.limits")] ImmutableArray<IReadOnlyDictionary<string, KubeQuantity>> Limits,
            [KubeField("spec.containers[stdin=true].name")] string? Interactive,
            [KubeField("spec.containers[stdin=false].name")] string? Detached,
            [KubeField("spec.containers[name='it''s \"odd\"'].image")] string? Odd,
            [KubeField("spec.containers[name=web].ports")] ImmutableArray<Port> WebPorts,
            [KubeField("spec.containers[name=web].ports[*].name")] ImmutableArray<string> WebPortNames,
            [KubeField("spec.ephemeralContainers[name=debug].image")] string? Debugger,
            [KubeField("spec.volumes[name=config].configMap.name")] string? Config,
            [KubeField("spec.containers[*].securityContext")] ImmutableArray<Security?> Security,
            [KubeField("spec")] Spec Spec,
            [KubeField("metadata.annotations['a/b']")] string? Annotation,
            [KubeField("metadata.annotations")] KubeMap<string> Annotations);

        public readonly partial record struct Port(string? Name, int ContainerPort);
        public sealed partial record Security([KubeField("capabilities.add")] ImmutableArray<string> Added, [KubeField("capabilities.drop")] ImmutableArray<string> Dropped);
        public sealed partial class Spec
        {
            [KubeField("containers[*].name")]
            public ImmutableArray<string> Names { get; init; }
        }
        """);

    private static dynamic Decode(params Proto[] containers) => Program.Decode("Pod", new Proto().Message(2, new Proto().Message(2, containers)));

    private static Proto Port(int number, string name) => new Proto().Text(1, name).Number(3, number);

    [Fact]
    public void An_absent_value_keeps_its_place()
    {
        dynamic pod = Decode(
            new Proto().Text(2, "a").Message(15, new Proto().Number(4, 0)),
            new Proto().Text(2, "").Message(15, new Proto()),
            new Proto(),
            new Proto().Text(2, "d").Message(15, new Proto().Number(4, 1000)));
        Assert.Equal(["a", "", "", "d"], (ImmutableArray<string>)pod.Images);
        Assert.Equal(["a", null, null, "d"], (ImmutableArray<string?>)pod.MaybeImages);
        Assert.Equal([0, null, null, 1000], (ImmutableArray<long?>)pod.Users);
    }

    [Fact]
    public void Levels_are_flattened_or_kept()
    {
        dynamic pod = Decode(
            new Proto().Text(4, "x").Message(6, Port(1, "a"), Port(2, "b")).Text(4, "y"),
            new Proto(),
            new Proto().Message(6, Port(3, "c")).Text(4, "z"));
        Assert.Equal(["x", "y", "z"], (ImmutableArray<string>)pod.Args);
        Assert.Equal([["x", "y"], [], ["z"]], (ImmutableArray<ImmutableArray<string>>)pod.ArgsOfEach);
        Assert.Equal([1, 2, 3], (ImmutableArray<int>)pod.Ports);
        Assert.Equal([[1, 2], [], [3]], (ImmutableArray<ImmutableArray<int>>)pod.PortsOfEach);
        Assert.Equal(["a", null, "c"], (ImmutableArray<string?>)pod.FirstPorts);
    }

    [Fact]
    public void A_number_selects_also_when_it_comes_last()
    {
        dynamic pod = Decode(new Proto().Message(6, Port(80, "no"), Port(8080, "http"), Port(8080, "late")), new Proto().Message(6, Port(80, "no")));
        Assert.Equal(["http", null], (ImmutableArray<string?>)pod.Http);
    }

    [Fact]
    public void A_bool_selects_and_false_is_also_the_absent_one()
    {
        dynamic pod = Decode(new Proto().Text(1, "a").Number(16, 1), new Proto().Text(1, "b"), new Proto().Number(16, 0).Text(1, "c"));
        Assert.Equal("a", (string?)pod.Interactive);
        Assert.Equal("b", (string?)pod.Detached);
    }

    [Fact]
    public void A_value_with_quotes_selects()
    {
        Assert.Equal("i", (string?)Decode(new Proto().Text(2, "i").Text(1, "it's \"odd\"")).Odd);
    }

    [Fact]
    public void Lists_below_a_selection_are_those_of_the_first_match()
    {
        Proto web = new Proto().Message(6, Port(1, "a")).Text(1, "web").Message(6, Port(2, ""));
        dynamic pod = Decode(new Proto().Text(1, "other").Message(6, Port(9, "no")), web, new Proto().Text(1, "web").Message(6, Port(3, "late")));
        Assert.Equal(["a", ""], (ImmutableArray<string>)pod.WebPortNames);
        Assert.Equal(2, (int)pod.WebPorts.Length);
        Assert.Equal(("a", 1), ((string?)pod.WebPorts[0].Name, (int)pod.WebPorts[0].ContainerPort));
        Assert.Null((string?)pod.WebPorts[1].Name);
    }

    [Fact]
    public void Embedded_messages_are_passed_through()
    {
        Proto debug = new Proto().Message(1, new Proto().Text(2, "busybox").Text(1, "debug"));
        Proto other = new Proto().Message(1, new Proto().Text(1, "other").Text(2, "no"));
        Proto volume = new Proto().Message(2, new Proto().Message(19, new Proto().Message(1, new Proto().Text(1, "settings")))).Text(1, "config");
        dynamic pod = Program.Decode("Pod", new Proto().Message(2, new Proto().Message(34, other, debug).Message(1, volume)));
        Assert.Equal("busybox", (string?)pod.Debugger);
        Assert.Equal("settings", (string?)pod.Config);
    }

    [Fact]
    public void Maps_of_elements_keep_their_place()
    {
        byte[] half = new Proto().Text(1, "500m"), memory = new Proto().Text(1, "1Gi");
        dynamic pod = Decode(new Proto().Message(8, new Proto().Entry(1, "cpu", half).Entry(1, "memory", memory)), new Proto(), new Proto().Message(8, new Proto().Entry(1, "memory", memory)));
        Assert.Equal([KubeQuantity.Parse("0.5"), null, null], (ImmutableArray<KubeQuantity?>)pod.Cpu);
        ImmutableArray<IReadOnlyDictionary<string, KubeQuantity>> limits = pod.Limits;
        Assert.Equal([2, 0, 1], limits.Select(static map => map.Count));
        Assert.Equal(KubeQuantity.Parse("1Gi"), limits[2]["memory"]);
    }

    [Fact]
    public void Lists_of_an_element_s_object_are_its_own()
    {
        static Proto Security(params string[] added) => new Proto().Message(15, new Proto().Message(1, new Proto().Text(1, added)));
        dynamic pod = Decode(Security("NET_ADMIN", "SYS_TIME"), new Proto(), Security("KILL"));
        Assert.Equal(["NET_ADMIN", "SYS_TIME"], (ImmutableArray<string>)pod.Security[0].Added);
        Assert.Null((object?)pod.Security[1]);
        Assert.Equal(["KILL"], (ImmutableArray<string>)pod.Security[2].Added);
        Assert.Empty((ImmutableArray<string>)pod.Security[2].Dropped);
    }

    [Fact]
    public void A_subtree_of_nothing_but_lists_is_read()
    {
        Assert.Equal(["a", "b"], (ImmutableArray<string>)Decode(new Proto().Text(1, "a"), new Proto().Text(1, "b")).Spec.Names);
        Assert.Empty((ImmutableArray<string>)Decode().Spec.Names);
    }

    [Fact]
    public void Collections_are_never_default()
    {
        dynamic pod = Program.Decode("Pod", new Proto());
        Assert.False(((ImmutableArray<string>)pod.Images).IsDefault);
        Assert.False(((ImmutableArray<ImmutableArray<string>>)pod.ArgsOfEach).IsDefault);
        Assert.False(((ImmutableArray<string>)pod.Spec.Names).IsDefault);
        Assert.Empty((KubeMap<string>)pod.Annotations);
    }

    [Fact]
    public void The_last_entry_of_a_key_replaces_those_before_it()
    {
        UserProgram program = new(
            """
            [KubeProjection("apiextensions.k8s.io/v1", "CustomResourceDefinition")]
            public sealed partial record Definition(
                [KubeField("spec.versions[*].schema.openAPIV3Schema.properties['p']")] ImmutableArray<Leaf?> All,
                [KubeField("spec.versions[0].schema.openAPIV3Schema.properties['p']")] Leaf? First);

            public sealed partial record Leaf(string Type, string Format, ImmutableArray<string> Required);
            """);
        Proto before = new Proto().Text(5, "object").Text(6, "old").Text(23, "a", "b"), after = new Proto().Text(6, "new").Text(23, "c");
        Proto schema = new Proto().Entry(29, "p", before).Text(5, "between two runs").Entry(29, "p", after);
        dynamic definition = program.Decode("Definition", new Proto().Message(2, new Proto().Message(7, new Proto().Message(4, new Proto().Message(1, schema)))));
        foreach (dynamic leaf in (object[])[definition.All[0], definition.First])
        {
            Assert.Equal(("", "new"), ((string)leaf.Type, (string)leaf.Format));
            Assert.Equal(["c"], (ImmutableArray<string>)leaf.Required);
        }
    }

    [Fact]
    public void Map_entries_are_found_by_key()
    {
        dynamic pod = Program.Decode("Pod", new Proto().Message(1, new Proto().Entry(12, "z", "1").Entry(12, "a/b", "2").Entry(12, "a/b", "3")));
        Assert.Equal("3", (string?)pod.Annotation);
        Assert.Equal(["a/b", "z"], ((KubeMap<string>)pod.Annotations).Keys);
    }
}
