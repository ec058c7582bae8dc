using System.Collections.Immutable;

namespace KubeGen.AotSmoke;

public enum PodPhase
{
    Unknown,
    Pending,
    Running,
    Succeeded,
    Failed,
}

public sealed partial record ContainerView(string Name, [KubeField("image")] string? Image);

/// <summary>One member of each sort that a decoder treats in its own way.</summary>
[KubeProjection("v1", "Pod")]
public sealed partial record PodView(
    string Name,
    string Namespace,
    [KubeField("spec.nodeName")] string? Node,
    [KubeField("status.phase")] PodPhase Phase,
    [KubeField("spec.containers")] ImmutableArray<ContainerView> Containers,
    [KubeField("status.conditions[type=Ready].status")] bool Ready,
    [KubeField("metadata.labels")] IReadOnlyDictionary<string, string> Labels);
