using System.Text.Json.Nodes;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Seeding;

/// <summary>Makes nodes as a cloud provider's cluster has them.</summary>
internal static class NodeFactory
{
    public static string NameOf(int index) => $"ip-{AddressOf(index).Replace('.', '-')}.eu-west-1.compute.internal";

    public static string AddressOf(int index) => $"10.{index / 62500 % 64}.{index / 250 % 250}.{(index % 250) + 1}";

    /// <summary>Adds a node, unless it is there.</summary>
    public static void Add(ObjectStore store, int index, SeedRandom random)
    {
        JsonObject item = (JsonObject)JsonNode.Parse(Text(index, random))!;
        store.Create(ServedKinds.Node, ServedKinds.Node.Codec.Normalize(item, out _));
    }

    private static string Text(int index, SeedRandom random)
    {
        string name = NameOf(index), address = AddressOf(index), zone = "eu-west-1" + "abc"[index % 3];
        int cores = random.Pick([8, 16, 32, 64]);
        string type = $"m7i.{cores / 4}xlarge", instance = $"i-{random.Hex(17)}";
        string range = $"10.{64 + (index / 256 % 64)}.{index % 256}.0/24";
        string resources(int cpu, int gigabytes) =>
            $$"""{"cpu":"{{cpu}}","ephemeral-storage":"200Gi","hugepages-2Mi":"0","memory":"{{gigabytes}}Gi","pods":"110"}""";
        string images = string.Join(',', Enumerable.Range(0, 5).Select(_ =>
            $$"""{"names":["registry.corp.example.com/base@sha256:{{random.Hex(64)}}"],"sizeBytes":{{random.Next(5, 900)}}000000}"""));
        return $$"""
            {
              "metadata": {
                "name": "{{name}}", "uid": "{{random.Uid()}}", "resourceVersion": "0",
                "creationTimestamp": "{{SeedTime.Text(SeedTime.Start)}}",
                "labels": {
                  "beta.kubernetes.io/arch": "amd64", "beta.kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64",
                  "kubernetes.io/hostname": "{{name}}", "kubernetes.io/os": "linux", "node.kubernetes.io/instance-type": "{{type}}",
                  "topology.kubernetes.io/region": "eu-west-1", "topology.kubernetes.io/zone": "{{zone}}"
                },
                "annotations": {
                  "node.alpha.kubernetes.io/ttl": "0", "volumes.kubernetes.io/controller-managed-attach-detach": "true"
                }
              },
              "spec": {
                "podCIDR": "{{range}}", "podCIDRs": ["{{range}}"],
                "providerID": "aws:///{{zone}}/{{instance}}", "unschedulable": {{(random.OneIn(40) ? "true" : "false")}}
              },
              "status": {
                "capacity": {{resources(cores, cores * 4)}}, "allocatable": {{resources(cores - 1, (cores * 4) - 3)}},
                "conditions": [{{Conditions(random)}}],
                "addresses": [
                  {"type": "InternalIP", "address": "{{address}}"}, {"type": "Hostname", "address": "{{name}}"},
                  {"type": "InternalDNS", "address": "{{name}}"}
                ],
                "daemonEndpoints": { "kubeletEndpoint": { "Port": 10250 } },
                "nodeInfo": {
                  "machineID": "{{random.Hex(32)}}", "systemUUID": "{{random.Uid()}}", "bootID": "{{random.Uid()}}",
                  "kernelVersion": "6.12.58-81.119.amzn2023.x86_64", "osImage": "Amazon Linux 2023",
                  "containerRuntimeVersion": "containerd://2.1.5",
                  "kubeletVersion": "v1.36.2", "kubeProxyVersion": "", "operatingSystem": "linux", "architecture": "amd64"
                },
                "images": [{{images}}]
              }
            }
            """;
    }

    private static string Conditions(SeedRandom random)
    {
        string started = SeedTime.Text(SeedTime.Start.AddMinutes(2));
        string seen = SeedTime.Text(SeedTime.Start.AddDays(10).AddSeconds(random.Next(300)));
        string condition(string type, string status, string reason, string message) =>
            $$"""
            {
              "type": "{{type}}", "status": "{{status}}", "lastHeartbeatTime": "{{seen}}", "lastTransitionTime": "{{started}}",
              "reason": "{{reason}}", "message": "{{message}}"
            }
            """;
        return string.Join(',',
            condition("MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
            condition("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            condition("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            condition("Ready", "True", "KubeletReady", "kubelet is posting ready status"));
    }
}
