using System.Collections.Immutable;

namespace KubeGen.Conformance.Tests;

[KubeProjection("v1", "Pod")]
public sealed partial record PodView(
    string Name,
    [KubeField("metadata.labels")] IReadOnlyDictionary<string, string> Labels,
    [KubeField("spec.containers[*].image")] ImmutableArray<string> Images,
    [KubeField("status.phase")] string? Phase);

[KubeProjection("apps/v1", "Deployment")]
public sealed partial record DeploymentView(
    string Name,
    [KubeField("spec.replicas")] int? Replicas,
    [KubeField("spec.template.spec.containers[name=main].image")] string? Image,
    [KubeField("status.readyReplicas")] int Ready);

/// <summary>A custom resource, of which only the metadata comes in protobuf.</summary>
[KubeProjection(CustomResourceTests.Group + "/v1", "Lamp", Plural = "lamps")]
public sealed partial record LampView(string Name, [KubeField("metadata.labels['colour']")] string? Colour);
