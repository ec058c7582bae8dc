using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KubeGen.Differential.Tests.Views;

public enum Phase
{
    Unknown,
    Pending,
    Running,
    Succeeded,
    Failed,
}

public enum PullPolicy
{
    Unknown,
    [JsonStringEnumMemberName("IfNotPresent")]
    Lazy,
    Always,
    Never,
}

/// <summary>A pod as most programs look at it: texts, conditions, lists of texts and of elements.</summary>
[KubeProjection("v1", "Pod")]
public sealed partial record PodView(
    string Name,
    string Namespace,
    Guid Uid,
    [KubeField("metadata.uid")] Guid? UidOrNull,
    [KubeField("metadata.generateName")] string? GenerateName,
    [KubeField("metadata.generateName")] string GenerateNameOrEmpty,
    [KubeField("metadata.generation")] long Generation,
    [KubeField("metadata.generation")] long? GenerationOrNull,
    [KubeField("metadata.creationTimestamp")] DateTimeOffset Created,
    [KubeField("metadata.creationTimestamp")] DateTimeOffset? CreatedOrNull,
    [KubeField("metadata.deletionTimestamp")] DateTimeOffset? Deleted,
    [KubeField("metadata.deletionGracePeriodSeconds")] long? Grace,
    [KubeField("metadata.labels")] IReadOnlyDictionary<string, string> Labels,
    [KubeField("metadata.labels['app.kubernetes.io/name']")] string? App,
    [KubeField("metadata.annotations['it''s']")] string Quoted,
    [KubeField("metadata.finalizers")] ImmutableArray<string> Finalizers,
    [KubeField("metadata.finalizers[1]")] string? SecondFinalizer,
    [KubeField("metadata.ownerReferences")] ImmutableArray<Owner> Owners,
    [KubeField("metadata.ownerReferences[controller=true].name")] string? Controller,
    [KubeField("metadata.managedFields[*].fieldsV1")] ImmutableArray<ReadOnlyMemory<byte>> Fields,
    [KubeField("metadata.managedFields[0].fieldsV1")] ReadOnlyMemory<byte>? FirstFields,
    [KubeField("spec.nodeName")] string? Node,
    [KubeField("spec.hostNetwork")] bool HostNetwork,
    [KubeField("spec.hostNetwork")] bool? HostNetworkOrNull,
    [KubeField("spec.shareProcessNamespace")] bool? Share,
    [KubeField("spec.enableServiceLinks")] bool Links,
    [KubeField("spec.priority")] int? Priority,
    [KubeField("spec.priority")] long WidePriority,
    [KubeField("spec.runtimeClassName")] string? RuntimeClass,
    [KubeField("spec.runtimeClassName")] string RuntimeClassOrEmpty,
    [KubeField("spec.terminationGracePeriodSeconds")] long? Termination,
    [KubeField("spec.overhead")] IReadOnlyDictionary<string, KubeQuantity> Overhead,
    [KubeField("status.phase")] Phase Phase,
    [KubeField("status.phase")] Phase? PhaseOrNull,
    [KubeField("status.phase")] string PhaseText,
    [KubeField("status.startTime")] DateTimeOffset Started,
    [KubeField("status.conditions[type=Ready].status")] bool Ready,
    [KubeField("status.conditions[type=PodScheduled].status")] bool? Scheduled,
    [KubeField("status.conditions[type=Ready].lastTransitionTime")] DateTimeOffset? ReadySince,
    [KubeField("status.conditions[*].status")] ImmutableArray<bool> AllStatus,
    [KubeField("status.conditions[*].status")] ImmutableArray<bool?> AllStatusOrNull,
    [KubeField("status.podIPs[*].ip")] ImmutableArray<string> Addresses,
    [KubeField("status.containerStatuses[*].restartCount")] ImmutableArray<int> Restarts);

public readonly partial record struct Owner(string Kind, string Name, bool Controller, [KubeField("blockOwnerDeletion")] bool? Blocks);
