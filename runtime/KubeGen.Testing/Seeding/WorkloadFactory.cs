using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Testing.Codec;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Seeding;

/// <summary>Makes workloads.</summary>
/// <param name="random">The source of chance.</param>
/// <param name="namespaces">How many namespaces there are to choose from.</param>
internal sealed class WorkloadFactory(SeedRandom random, int namespaces)
{
    private const string NodePlaceholder = "\"nodeName\":\"-\",";

    private static readonly string[] Teams =
    [
        "platform", "payments", "search", "checkout", "identity", "ml-infra",
        "observability", "edge", "billing", "growth", "core-data", "logistics",
    ];

    private static readonly string[] Words =
    [
        "api", "gateway", "worker", "ingest", "cache", "proxy", "auth", "orders", "catalog", "mailer",
        "report", "sync", "index", "stream", "ledger", "pricing", "quota", "router", "media", "audit",
    ];

    public Workload Make(WorkloadKind kind, int index)
    {
        string team = random.Pick<string>(Teams);
        string name = $"{random.Pick<string>(Words)}-{random.Pick<string>(Words)}-{index}";
        string hash = random.Suffix(9), version = $"{random.Next(1, 9)}.{random.Next(30)}.{random.Next(20)}", ownerUid = random.Uid();
        SortedDictionary<string, string> labels = Labels(kind, name, team, hash, version);
        JsonObject annotations = Annotations();
        WorkloadSpec spec = new(random, name, team, version, hash, kind == WorkloadKind.Job ? "Never" : "Always");
        (byte[] start, byte[] end) = Split(spec.Text);
        return new()
        {
            Kind = kind,
            Namespace = kind == WorkloadKind.DaemonSet && random.OneIn(3) ? "kube-system" : Namespace(random.Next(namespaces)),
            Name = name,
            OwnerName = kind switch
            {
                WorkloadKind.Deployment => $"{name}-{hash}",
                WorkloadKind.Job => $"{name}-{random.Next(29_000_000, 29_100_000)}",
                _ => name,
            },
            OwnerUid = ownerUid,
            Labels = labels,
            Annotations = Encoding.UTF8.GetBytes(annotations.ToJsonString()),
            SpecStart = start,
            SpecEnd = end,
            Containers = spec.Containers,
            CreatorFields = ManagedFieldsText.OfCreator(labels.Keys, annotations.Select(a => a.Key), ownerUid, spec),
        };
    }

    private static string Namespace(int index)
    {
        string stage = (index % 3) switch { 0 => "prod", 1 => "staging", _ => "dev" };
        return $"{Teams[index % Teams.Length]}-{Words[index / Teams.Length % Words.Length]}-{stage}";
    }

    private SortedDictionary<string, string> Labels(WorkloadKind kind, string name, string team, string hash, string version)
    {
        SortedDictionary<string, string> labels = new(StringComparer.Ordinal)
        {
            ["app"] = name, ["app.kubernetes.io/instance"] = name,
            ["app.kubernetes.io/name"] = name[..name.IndexOf('-', StringComparison.Ordinal)],
        };
        void Sometimes(bool chance, string key, string value)
        {
            if (chance)
            {
                labels.Add(key, value);
            }
        }

        Sometimes(!random.OneIn(3), "app.kubernetes.io/version", version);
        Sometimes(random.OneIn(2), "team", team);
        Sometimes(kind == WorkloadKind.Deployment, "pod-template-hash", hash);
        Sometimes(kind is WorkloadKind.DaemonSet or WorkloadKind.StatefulSet, "controller-revision-hash", $"{name}-{hash}");
        Sometimes(labels.Count < 6 && !random.OneIn(3), "app.kubernetes.io/managed-by", random.OneIn(2) ? "Helm" : "argocd");
        return labels;
    }

    private JsonObject Annotations()
    {
        SortedDictionary<string, string> annotations = new(StringComparer.Ordinal)
        {
            ["checksum/config"] = random.Hex(64), ["kubectl.kubernetes.io/default-container"] = "app",
        };
        if (!random.OneIn(3))
        {
            annotations["prometheus.io/path"] = "/metrics";
            annotations["prometheus.io/port"] = "9090";
            annotations["prometheus.io/scrape"] = "true";
        }

        if (random.OneIn(2))
        {
            annotations["kubectl.kubernetes.io/restartedAt"] = SeedTime.Text(SeedTime.Start.AddMinutes(-random.Next(10_000)));
        }

        return new(annotations.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value)));
    }

    /// <summary>Brings a spec into the order of the schema, and cuts it where a pod's node goes.</summary>
    private static (byte[] Start, byte[] End) Split(string text)
    {
        JsonObject item = new() { ["metadata"] = new JsonObject(), ["spec"] = JsonNode.Parse(text), ["status"] = new JsonObject() };
        ReadOnlySpan<byte> normal = ServedKinds.Pod.Codec.Normalize(item, out IReadOnlyList<string> unknown);
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException($"A seeded pod has an unknown field {unknown[0]}.");
        }

        ReadOnlySpan<byte> before = "{\"metadata\":{},\"spec\":"u8, after = ",\"status\":{}}"u8;
        ReadOnlySpan<byte> spec = normal[before.Length..^after.Length];
        ReadOnlySpan<byte> placeholder = Encoding.ASCII.GetBytes(NodePlaceholder);
        int at = spec.IndexOf(placeholder);
        return (spec[..at].ToArray(), spec[(at + placeholder.Length)..].ToArray());
    }
}
