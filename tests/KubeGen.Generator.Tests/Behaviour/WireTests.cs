namespace KubeGen.Generator.Tests.Behaviour;

/// <summary>What protobuf allows a writer to do, decoders must understand.</summary>
public class WireTests
{
    private static readonly UserProgram Program = new(
        """
        [KubeProjection("v1", "Pod")]
        public sealed partial record Pod(
            string Name,
            [KubeField("spec.nodeName")] string? Node,
            [KubeField("spec.containers[*].name")] ImmutableArray<string> Containers,
            [KubeField("spec.securityContext.supplementalGroups")] ImmutableArray<long> Groups,
            [KubeField("spec.securityContext.supplementalGroups[1]")] long? Second,
            [KubeField("spec.priority")] int? Priority,
            [KubeField("spec.priority")] long? WidePriority,
            [KubeField("status.startTime")] DateTimeOffset? Started,
            [KubeField("spec.overhead")] IReadOnlyDictionary<string, KubeQuantity> Overhead,
            [KubeField("spec.overhead['cpu']")] KubeQuantity? Cpu,
            [KubeField("metadata.labels")] IReadOnlyDictionary<string, string> Labels);

        [KubeProjection("coordination.k8s.io/v1", "Lease")]
        public sealed partial record Lease([KubeField("spec.renewTime")] DateTimeOffset? Renewed);

        [KubeProjection("v1", "Service")]
        public sealed partial record Service([KubeField("spec.ports[*].targetPort")] ImmutableArray<KubeIntOrString> Targets);
        """);

    private static dynamic Decode(Proto pod) => Program.Decode("Pod", pod);

    [Fact]
    public void Fields_come_in_any_order()
    {
        Proto container = new Proto().Text(2, "nginx").Text(1, "web");
        dynamic pod = Decode(new Proto().Message(2, new Proto().Text(10, "n1").Message(2, container)).Message(1, new Proto().Text(3, "shop").Text(1, "web-0")));
        Assert.Equal("web-0", (string)pod.Name);
        Assert.Equal("n1", (string)pod.Node);
        Assert.Equal(["web"], (ImmutableArray<string>)pod.Containers);
    }

    [Fact]
    public void The_last_of_several_scalars_wins_and_messages_merge()
    {
        dynamic pod = Decode(new Proto()
            .Message(1, new Proto().Text(1, "a", "b"))
            .Message(2, new Proto().Text(10, "n1").Message(2, new Proto().Text(1, "one")))
            .Message(2, new Proto().Number(25, 7).Message(2, new Proto().Text(1, "two"))));
        Assert.Equal("b", (string)pod.Name);
        Assert.Equal("n1", (string)pod.Node);
        Assert.Equal(7, (int?)pod.Priority);
        Assert.Equal(7L, (long?)pod.WidePriority);
        Assert.Equal(["one", "two"], (ImmutableArray<string>)pod.Containers);
    }

    [Fact]
    public void Unknown_fields_of_every_wire_type_are_skipped()
    {
        Proto noise = new Proto().Number(900, -1).Double(901, 1.5).Fixed32(902, 3).Text(903, "x").Packed(904, 1, 2);
        dynamic pod = Decode(new Proto().Bytes(905, noise).Message(2, new Proto().Fixed32(777, 1).Text(10, "n1").Double(778, 2)).Number(906, 300));
        Assert.Equal("n1", (string)pod.Node);
    }

    [Fact]
    public void Numbers_are_packed_or_not_or_both()
    {
        dynamic pod = Decode(new Proto().Message(2, new Proto().Message(14, new Proto().Number(4, 1).Packed(4, 2, -3).Number(4, 4).Packed(4))));
        Assert.Equal([1, 2, -3, 4], (ImmutableArray<long>)pod.Groups);
        Assert.Equal(2L, (long?)pod.Second);
    }

    [Fact]
    public void Times_in_parts_merge()
    {
        Proto spec = new Proto().Message(4, new Proto().Number(1, 1_700_000_000), new Proto().Number(2, 123_456_000));
        Assert.Equal(
            DateTimeOffset.FromUnixTimeSeconds(1_700_000_000).AddTicks(1_234_560), (DateTimeOffset?)Program.Decode("Lease", new Proto().Message(2, spec)).Renewed);
    }

    [Fact]
    public void A_quantity_of_a_map_is_that_of_its_last_entry()
    {
        byte[] one = new Proto().Text(1, "1"), half = new Proto().Text(1, "500m");
        dynamic pod = Decode(new Proto().Message(2, new Proto().Entry(32, "cpu", one).Entry(32, "memory", one).Text(10, "n").Entry(32, "cpu", half)));
        Assert.Equal(KubeQuantity.Parse("500m"), (KubeQuantity?)pod.Cpu);
        Assert.Equal(KubeQuantity.Parse("500m"), ((IReadOnlyDictionary<string, KubeQuantity>)pod.Overhead)["cpu"]);
        Assert.Equal(2, ((IReadOnlyDictionary<string, KubeQuantity>)pod.Overhead).Count);

        dynamic emptied = Decode(new Proto().Message(2, new Proto().Entry(32, "cpu", one).Entry(32, "cpu", [])));
        Assert.Equal(((IReadOnlyDictionary<string, KubeQuantity>)emptied.Overhead)["cpu"], (KubeQuantity?)emptied.Cpu);
    }

    [Fact]
    public void A_number_or_text_in_parts_merges_within_its_element()
    {
        Proto byName = new Proto().Number(1, 1).Number(2, 0).Text(3, "http");
        Proto byNumber = new Proto().Number(1, 0).Number(2, 8080).Text(3, "");
        Proto spec = new Proto().Message(1, new Proto().Message(4, byName), new Proto().Message(4, byNumber), new Proto());
        Assert.Equal(["http", 8080, 0], (ImmutableArray<KubeIntOrString>)Program.Decode("Service", new Proto().Message(2, spec)).Targets);
    }

    [Fact]
    public void Nothing_is_left_from_the_object_before()
    {
        Decode(new Proto().Message(1, new Proto().Text(1, "a").Entry(11, "k", "v")).Message(2, new Proto().Text(10, "n1").Message(2, new Proto().Text(1, "c"))));
        dynamic pod = Decode(new Proto());
        Assert.Equal("", (string)pod.Name);
        Assert.Null((string?)pod.Node);
        Assert.Empty((ImmutableArray<string>)pod.Containers);
        Assert.Empty((IReadOnlyDictionary<string, string>)pod.Labels);
        Assert.Null((DateTimeOffset?)pod.Started);
    }

    [Fact]
    public void A_decoder_that_failed_starts_afresh()
    {
        byte[] whole = new Proto().Message(2, new Proto().Message(2, new Proto().Text(1, "a"), new Proto().Text(1, "b")));
        Assert.Throws<KubeFormatException>(() => (object)Program.Decode("Pod", whole[..^1]));
        Assert.Equal(["a", "b"], (ImmutableArray<string>)Program.Decode("Pod", whole).Containers);
    }
}
