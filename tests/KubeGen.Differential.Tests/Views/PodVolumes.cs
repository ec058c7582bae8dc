using System.Collections.Immutable;

namespace KubeGen.Differential.Tests.Views;

/// <summary>Volumes, whose sources stand in a message of their own on the wire and beside the name in JSON.</summary>
[KubeProjection("v1", "Pod")]
public sealed partial record PodVolumes(
    string Name,
    [KubeField("spec.volumes[*].name")] ImmutableArray<string> Names,
    [KubeField("spec.volumes[*].persistentVolumeClaim.claimName")] ImmutableArray<string?> Claims,
    [KubeField("spec.volumes[name=app].configMap.name")] string? AppConfig,
    [KubeField("spec.volumes[name=app].emptyDir.sizeLimit")] KubeQuantity? AppSize,
    [KubeField("spec.volumes[0].secret.items[*].path")] ImmutableArray<string> FirstPaths,
    [KubeField("spec.volumes[*].projected.sources[*].configMap.name")] ImmutableArray<ImmutableArray<string?>> Projected,
    [KubeField("spec.volumes[*].projected.sources[*].configMap.optional")] ImmutableArray<bool?> ProjectedOptional,
    [KubeField("spec.ephemeralContainers[*].name")] ImmutableArray<string> Ephemeral,
    [KubeField("spec.ephemeralContainers[*].targetContainerName")] ImmutableArray<string?> Targets,
    [KubeField("spec.ephemeralContainers[name=sidecar].image")] string? SidecarImage)
{
    [KubeField("spec.volumes")]
    public ImmutableArray<PodVolume> All { get; init; } = [];
}

public sealed partial record PodVolume(
    string Name,
    [KubeField("hostPath.path")] string? HostPath,
    [KubeField("hostPath.type")] string? HostPathType,
    [KubeField("emptyDir")] EmptyDirectory? Empty,
    [KubeField("configMap")] ConfigSource? Config,
    [KubeField("csi.volumeAttributes")] IReadOnlyDictionary<string, string> Attributes,
    [KubeField("csi.nodePublishSecretRef.name")] string? PublishSecret,
    [KubeField("downwardAPI.items[*].fieldRef.fieldPath")] ImmutableArray<string?> FieldPaths,
    [KubeField("iscsi.lun")] int Lun,
    [KubeField("iscsi.portals")] ImmutableArray<string> Portals);

public sealed partial class EmptyDirectory
{
    public string? Medium { get; set; }

    public KubeQuantity? SizeLimit { get; set; }
}

public sealed partial record ConfigSource(string? Name, bool? Optional, int? DefaultMode, [KubeField("items[*].mode")] ImmutableArray<int?> Modes);
