namespace KubeGen.Generator.Tests.Behaviour;

/// <summary>Decoding allocates its result, and nothing else.</summary>
public class AllocationTests
{
    // A header of 16 bytes, the identity of 80, and the members.
    private const int Bare = 96;

    private static readonly UserProgram Program = new(
        """
        [KubeProjection("v1", "Pod")]
        public sealed partial record Nothing;

        [KubeProjection("v1", "Pod")]
        public sealed partial record Pod(
            string Namespace,
            [KubeField("spec.nodeName")] string? Node,
            [KubeField("spec.containers[*].image")] ImmutableArray<string> Images,
            [KubeField("spec.containers[*].ports[*].containerPort")] ImmutableArray<ImmutableArray<int>> Ports,
            [KubeField("status.conditions[type=Ready].status")] bool Ready,
            [KubeField("status.phase")] Phase Phase,
            [KubeField("metadata.labels")] IReadOnlyDictionary<string, string> Labels,
            [KubeField("metadata.labels['app']")] string? App);

        public enum Phase { Unknown, Running }
        """);

    [Fact]
    public void Values_that_recur_cost_nothing()
    {
        Proto container = new Proto().Text(1, "web").Text(2, "nginx:1.29");
        byte[] pod = new Proto()
            .Message(1, new Proto().Text(3, "shop").Text(5, "0f8fad5b-d9cb-469f-a165-70867728950e").Text(6, "12345").Entry(11, "app", "web").Entry(11, "tier", "front"))
            .Message(2, new Proto().Message(2, container, container).Text(10, "n1"))
            .Message(3, new Proto().Text(1, "Running").Message(2, new Proto().Text(1, "Ready").Text(2, "True")));
        Assert.InRange(Program.Allocated("Nothing", pod), 1, Bare + 16);
        Assert.InRange(Program.Allocated("Pod", pod), 1, Bare + 16 + (8 * 7));
    }
}
