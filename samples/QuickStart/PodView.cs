using System.Collections.Immutable;
using KubeGen;

namespace QuickStart;

/// <summary>What this program reads of a pod. Everything else in the answer is skipped without being decoded.</summary>
[KubeProjection("v1", "Pod")]
internal sealed partial record PodView(
    string Name,
    string Namespace,
    IReadOnlyDictionary<string, string> Labels,
    [KubeField("spec.nodeName")] string? Node,
    [KubeField("status.phase")] string? Phase,
    [KubeField("status.podIP")] string? PodIP,
    [KubeField("spec.containers[*].image")] ImmutableArray<string> Images,
    [KubeField("status.containerStatuses[*].restartCount")] ImmutableArray<int> Restarts,
    [KubeField("status.conditions[type=Ready].status")] bool? Ready);
