using System.Collections.Immutable;

namespace KubeGen.Differential.Tests.Views;

[KubeProjection("v1", "ConfigMap")]
public sealed partial record ConfigMapView(
    string Name,
    IReadOnlyDictionary<string, string> Data,
    [KubeField("data['app']")] string? App,
    [KubeField("data['sidecar']")] string Sidecar,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> BinaryData,
    [KubeField("binaryData['app']")] ReadOnlyMemory<byte>? AppBytes,
    bool? Immutable);

[KubeProjection("v1", "Secret")]
public sealed partial class SecretView
{
    public string Name { get; init; } = "";

    public string Type { get; init; } = "";

    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Data { get; init; } = KubeMap<ReadOnlyMemory<byte>>.Empty;

    [KubeField("data['app']")]
    public ReadOnlyMemory<byte> App { get; init; }

    public bool Immutable { get; init; }

    public IReadOnlyDictionary<string, string> StringData { get; init; } = KubeMap<string>.Empty;
}

[KubeProjection("coordination.k8s.io/v1", "Lease")]
public sealed partial record LeaseView(
    string Name,
    [KubeField("spec.holderIdentity")] string? Holder,
    [KubeField("spec.leaseDurationSeconds")] int? Seconds,
    [KubeField("spec.acquireTime")] DateTimeOffset? Acquired,
    [KubeField("spec.renewTime")] DateTimeOffset Renewed,
    [KubeField("spec.leaseTransitions")] long Transitions);

[KubeProjection("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration")]
public sealed partial record WebhookView(
    string Name,
    [KubeField("webhooks[*].name")] ImmutableArray<string> Names,
    [KubeField("webhooks[*].clientConfig.caBundle")] ImmutableArray<ReadOnlyMemory<byte>> Bundles,
    [KubeField("webhooks[*].clientConfig.caBundle")] ImmutableArray<ReadOnlyMemory<byte>?> BundlesOrNull,
    [KubeField("webhooks[*].clientConfig.service.port")] ImmutableArray<int?> Ports,
    [KubeField("webhooks[*].rules[*].operations")] ImmutableArray<string> Operations,
    [KubeField("webhooks[*].rules[*].apiGroups[0]")] ImmutableArray<ImmutableArray<string?>> Groups,
    [KubeField("webhooks[*].rules")] ImmutableArray<ImmutableArray<WebhookRule>> Rules,
    [KubeField("webhooks[0].failurePolicy")] string? Policy);

public sealed partial record WebhookRule(
    ImmutableArray<string> Operations, ImmutableArray<string> ApiGroups, ImmutableArray<string> Resources, string? Scope);

[KubeProjection("resource.k8s.io/v1", "ResourceSlice")]
public sealed partial record SliceView(
    string Name,
    [KubeField("spec.pool.generation")] long Generation,
    [KubeField("spec.perDeviceNodeSelection")] bool? PerDevice,
    [KubeField("spec.devices")] ImmutableArray<Device> Devices,
    [KubeField("spec.devices[*].capacity['cpu'].value")] ImmutableArray<KubeQuantity?> Cpu,
    [KubeField("spec.devices[0].attributes['app'].ints")] ImmutableArray<long> Ints,
    [KubeField("spec.devices[*].attributes['app'].bools")] ImmutableArray<bool> Bools,
    [KubeField("spec.sharedCounters[*].counters")] ImmutableArray<IReadOnlyDictionary<string, CounterView>> Counters);

public sealed partial record Device(
    string Name, IReadOnlyDictionary<string, DeviceAttribute> Attributes, bool? AllNodes, IReadOnlyDictionary<string, DeviceCapacity> Capacity);

public partial record struct DeviceAttribute(
    bool? Bool, [KubeField("int")] long? Whole, [KubeField("string")] string? Text, string? Version, ImmutableArray<long> Ints, ImmutableArray<bool> Bools, ImmutableArray<string> Strings);

public sealed partial record DeviceCapacity(
    KubeQuantity Value, [KubeField("requestPolicy.validValues")] ImmutableArray<KubeQuantity> Valid, [KubeField("requestPolicy.default")] KubeQuantity? Default);

public sealed partial record CounterView(KubeQuantity Value);
