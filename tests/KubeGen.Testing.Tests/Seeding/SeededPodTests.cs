using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Testing.Seeding;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Tests.Seeding;

public sealed class SeededPodTests
{
    private const int Count = 2000;
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<IReadOnlyList<StoredObject>> Seeded = new(() => Seed(Count, 42));

    [Fact]
    public void Pods_weigh_five_to_eight_kilobytes()
    {
        int[] sizes = [.. Seeded.Value.Select(pod => pod.Protobuf.Length)];
        TestContext.Current.TestOutputHelper?.WriteLine($"protobuf {sizes.Min()} to {sizes.Max()}, average {sizes.Average():f0} bytes; JSON average {Seeded.Value.Average(p => p.Json.Length):f0}");
        Assert.All(sizes, size => Assert.InRange(size, 5_000, 8_192));
    }

    [Fact]
    public void Pods_are_as_the_server_would_have_stored_them()
    {
        foreach (StoredObject pod in Seeded.Value)
        {
            JsonObject item = (JsonObject)JsonNode.Parse(pod.Json)!;
            Assert.Equal(Encoding.UTF8.GetString(pod.Json), Encoding.UTF8.GetString(pod.Kind.Codec.Normalize(item, out IReadOnlyList<string> unknown)));
            Assert.Empty(unknown);
        }
    }

    [Fact]
    public void Owners_have_their_shares()
    {
        Dictionary<string, int> shares = Seeded.Value.Select(Parse).CountBy(pod => (string)pod["metadata"]!["ownerReferences"]![0]!["kind"]!).ToDictionary();
        Assert.Equal(Count * 75 / 100, shares["ReplicaSet"]);
        Assert.Equal(Count * 10 / 100, shares["DaemonSet"]);
        Assert.Equal(Count * 8 / 100, shares["StatefulSet"]);
        Assert.Equal(Count * 7 / 100, shares["Job"]);
    }

    [Fact]
    public void Pods_look_like_pods()
    {
        HashSet<string> phases = [];
        foreach (JsonNode pod in Seeded.Value.Select(Parse))
        {
            JsonNode metadata = pod["metadata"]!, spec = pod["spec"]!, status = pod["status"]!;
            Assert.InRange(metadata["labels"]!.AsObject().Count, 4, 8);
            Assert.InRange(metadata["managedFields"]!.AsArray().Sum(m => m!["fieldsV1"]!.ToJsonString(Relaxed).Length), 1_500, 3_072);
            Assert.InRange(spec["containers"]!.AsArray().Count, 2, 3);
            Assert.All(spec["containers"]!.AsArray(), c => Assert.True(c!["env"] is JsonArray && c["volumeMounts"] is JsonArray && c["readinessProbe"] is JsonObject && c["resources"]!["limits"] is JsonObject));
            string phase = (string)status["phase"]!;
            phases.Add(phase);
            bool started = phase != "Pending";
            Assert.Equal(started, spec["nodeName"] is not null);
            Assert.Equal(started, status["podIPs"] is not null);
            Assert.Equal(started ? spec["containers"]!.AsArray().Count : null, (status["containerStatuses"] as JsonArray)?.Count);
            Assert.Equal(5, status["conditions"]!.AsArray().Count);
        }

        Assert.Equal(["Failed", "Pending", "Running", "Succeeded"], phases.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pods_are_spread()
    {
        Assert.InRange(Seeded.Value.Select(p => p.Facts.Namespace).Distinct().Count(), 10, 100);
        Assert.InRange(Seeded.Value.Select(p => p.Facts.Fields[0]).Distinct().Count(), 50, 100);
        Assert.Equal(Count, Seeded.Value.Select(p => p.Facts.Uid).Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        string[] one = [.. Seed(200, 7).Select(Text)], two = [.. Seed(200, 7).Select(Text)], other = [.. Seed(200, 8).Select(Text)];
        Assert.Equal(one, two);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void More_can_be_added()
    {
        ObjectStore store = new(16);
        BuiltInNamespaces.AddTo(store, TimeProvider.System);
        ClusterSeed seed = new(store, 1);
        seed.AddNodes(5);
        seed.AddPods(150);
        seed.AddPods(150);
        Assert.Equal(300, store.Current(ServedKinds.Pod).Objects.Count);
        Assert.Equal(5, store.Current(ServedKinds.Node).Objects.Count);
    }

    [Fact]
    public void Nodes_are_as_the_server_would_have_stored_them()
    {
        ObjectStore store = new(16);
        new ClusterSeed(store, 1).AddNodes(300);
        Assert.Equal(300, store.Current(ServedKinds.Node).Objects.Count);
        foreach (StoredObject node in store.Current(ServedKinds.Node).Objects)
        {
            node.Kind.Codec.Normalize((JsonObject)JsonNode.Parse(node.Json)!, out IReadOnlyList<string> unknown);
            Assert.Empty(unknown);
            Assert.True(node.Protobuf.Length > 1000);
        }
    }

    private static List<StoredObject> Seed(int count, int seed)
    {
        ObjectStore store = new(16);
        BuiltInNamespaces.AddTo(store, TimeProvider.System);
        new ClusterSeed(store, seed).AddPods(count);
        return [.. store.Current(ServedKinds.Pod).Objects];
    }

    private static string Text(StoredObject pod) => Encoding.UTF8.GetString(pod.Json);

    private static JsonNode Parse(StoredObject pod) => JsonNode.Parse(pod.Json)!;
}
