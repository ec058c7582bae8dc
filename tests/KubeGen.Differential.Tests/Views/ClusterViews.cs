using System.Collections.Immutable;

namespace KubeGen.Differential.Tests.Views;

[KubeProjection("v1", "Node")]
public sealed partial record NodeView(
    string Name,
    [KubeField("spec.unschedulable")] bool Unschedulable,
    [KubeField("spec.podCIDRs")] ImmutableArray<string> Cidrs,
    [KubeField("spec.taints")] ImmutableArray<Taint> Taints,
    [KubeField("spec.taints[*].timeAdded")] ImmutableArray<DateTimeOffset?> Tainted,
    [KubeField("spec.taints[*].timeAdded")] ImmutableArray<DateTimeOffset> TaintedOrDefault,
    [KubeField("status.capacity")] IReadOnlyDictionary<string, KubeQuantity> Capacity,
    [KubeField("status.allocatable['cpu']")] KubeQuantity? Cpu,
    [KubeField("status.allocatable['memory']")] KubeQuantity Memory,
    [KubeField("status.nodeInfo")] NodeInfo Info,
    [KubeField("status.nodeInfo")] NodeInfo? InfoOrNull,
    [KubeField("status.images[*].names")] ImmutableArray<ImmutableArray<string>> ImageNames,
    [KubeField("status.images[*].sizeBytes")] ImmutableArray<long> ImageSizes,
    [KubeField("status.daemonEndpoints.kubeletEndpoint.Port")] int KubeletPort,
    [KubeField("status.addresses[type=InternalIP].address")] string? Address,
    [KubeField("status.config.active.configMap.name")] string? ActiveConfig,
    [KubeField("status.runtimeHandlers[*].features.userNamespaces")] ImmutableArray<bool?> UserNamespaces);

public readonly partial record struct Taint(string Key, string? Value, string Effect, DateTimeOffset? TimeAdded);

public sealed partial record NodeInfo(
    [KubeField("machineID")] string MachineId, string KernelVersion, [KubeField("swap.capacity")] long? Swap, string? OperatingSystem);

[KubeProjection("v1", "PersistentVolumeClaim")]
public sealed partial record ClaimView(
    string Name,
    [KubeField("spec.storageClassName")] string? Class,
    [KubeField("spec.storageClassName")] string ClassOrEmpty,
    [KubeField("spec.volumeMode")] string? Mode,
    [KubeField("spec.volumeMode")] VolumeMode ModeEnum,
    [KubeField("spec.accessModes")] ImmutableArray<string> Modes,
    [KubeField("spec.resources.requests")] IReadOnlyDictionary<string, KubeQuantity> Requests,
    [KubeField("spec.dataSource.apiGroup")] string? SourceGroup,
    [KubeField("status.capacity")] IReadOnlyDictionary<string, KubeQuantity?> Capacity,
    [KubeField("status.allocatedResourceStatuses")] IReadOnlyDictionary<string, string> Allocated,
    [KubeField("status.conditions[type=Resizing].status")] bool? Resizing);

public enum VolumeMode
{
    Unknown,
    Block,
    Filesystem,
}

[KubeProjection("v1", "PersistentVolume")]
public sealed partial record VolumeView(
    string Name,
    [KubeField("spec.hostPath.path")] string? HostPath,
    [KubeField("spec.csi.volumeHandle")] string? Handle,
    [KubeField("spec.csi.readOnly")] bool? ReadOnly,
    [KubeField("spec.csi.volumeAttributes['app']")] string? Attribute,
    [KubeField("spec.nfs")] Share? Nfs,
    [KubeField("spec.claimRef.name")] string? Claim,
    [KubeField("spec.capacity['memory']")] KubeQuantity? Capacity,
    [KubeField("spec.nodeAffinity.required.nodeSelectorTerms[*].matchFields[*].key")] ImmutableArray<string> Fields,
    [KubeField("status.lastPhaseTransitionTime")] DateTimeOffset? Changed);

public sealed partial record Share(string Server, string Path, bool ReadOnly);

[KubeProjection("v1", "Service")]
public sealed partial record ServiceView(
    string Name,
    string Namespace,
    [KubeField("spec.type")] string? Type,
    [KubeField("spec.clusterIP")] string? ClusterIp,
    [KubeField("spec.selector")] IReadOnlyDictionary<string, string> Selector,
    [KubeField("spec.ports")] ImmutableArray<Port> Ports,
    [KubeField("spec.ports[*].targetPort")] ImmutableArray<KubeIntOrString?> TargetsOrNull,
    [KubeField("spec.ports[name=app].targetPort")] KubeIntOrString? AppTarget,
    [KubeField("spec.sessionAffinityConfig.clientIP.timeoutSeconds")] int? Affinity,
    [KubeField("spec.internalTrafficPolicy")] string? Internal,
    [KubeField("spec.healthCheckNodePort")] int? HealthPort,
    [KubeField("status.loadBalancer.ingress[*].ports[*].port")] ImmutableArray<ImmutableArray<int>> IngressPorts,
    [KubeField("status.loadBalancer.ingress[*].ipMode")] ImmutableArray<string?> Modes);

public readonly partial record struct Port(
    string? Name, string? Protocol, [KubeField("port")] int Number, KubeIntOrString TargetPort, int? NodePort, string? AppProtocol);

[KubeProjection("networking.k8s.io/v1", "Ingress")]
public sealed partial record IngressView(
    string Name,
    [KubeField("spec.ingressClassName")] string? Class,
    [KubeField("spec.rules[*].host")] ImmutableArray<string?> Hosts,
    [KubeField("spec.rules[*].http.paths[*].path")] ImmutableArray<ImmutableArray<string?>> Paths,
    [KubeField("spec.rules[host=app].http.paths[0].backend.service.port.number")] int? AppPort,
    [KubeField("spec.tls[*].hosts")] ImmutableArray<string> TlsHosts,
    [KubeField("spec.defaultBackend.resource.apiGroup")] string? Group);

[KubeProjection("v1", "Event")]
public sealed partial record EventView(
    [KubeField("involvedObject.name")] string? About,
    [KubeField("involvedObject.uid")] Guid? AboutUid,
    string? Reason,
    int Count,
    [KubeField("firstTimestamp")] DateTimeOffset First,
    [KubeField("eventTime")] DateTimeOffset? Time,
    [KubeField("series.lastObservedTime")] DateTimeOffset? Last,
    [KubeField("source.component")] string? Component);
