using System.Collections.Immutable;

namespace KubeGen.Differential.Tests.Views;

[KubeProjection("apps/v1", "Deployment")]
public sealed partial record DeploymentView(
    string Name,
    string Namespace,
    [KubeField("spec.replicas")] int? Desired,
    [KubeField("spec.replicas")] int DesiredOrZero,
    [KubeField("spec.paused")] bool Paused,
    [KubeField("spec.paused")] bool? PausedOrNull,
    [KubeField("spec.minReadySeconds")] int? MinReady,
    [KubeField("spec.selector.matchLabels")] IReadOnlyDictionary<string, string> Selector,
    [KubeField("spec.selector.matchExpressions")] ImmutableArray<Requirement> Requirements,
    [KubeField("spec.strategy.rollingUpdate.maxSurge")] KubeIntOrString? Surge,
    [KubeField("spec.strategy.rollingUpdate.maxUnavailable")] KubeIntOrString Unavailable,
    [KubeField("spec.template.metadata.labels['app']")] string? App,
    [KubeField("spec.template.spec.containers[*].image")] ImmutableArray<string> Images,
    [KubeField("spec.template.spec.nodeSelector")] KubeMap<string> NodeSelector,
    [KubeField("status.observedGeneration")] long Observed,
    [KubeField("status.collisionCount")] int? Collisions,
    [KubeField("status.conditions[type=Available]")] ConditionView? Available,
    [KubeField("status.conditions[*].reason")] ImmutableArray<string?> Reasons);

public sealed partial record Requirement(string Key, string Operator, ImmutableArray<string> Values);

public sealed partial record ConditionView(string Type, bool Status, string? Reason, string? Message, DateTimeOffset? LastTransitionTime);

/// <summary>Members that the generator writes.</summary>
[KubeProjection("apps/v1", "Deployment")]
[KubeFields(
    "metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations['app']", "metadata.creationTimestamp", "spec.replicas",
    "spec.paused", "spec.revisionHistoryLimit", "spec.template.spec.containers[*].image", "spec.strategy.rollingUpdate.maxSurge",
    "status.readyReplicas", "status.conditions[type=Progressing].status", "spec.template.spec.containers[*].resources.limits['cpu']")]
public sealed partial class DeploymentFields;

[KubeProjection("batch/v1", "Job")]
public partial class JobView
{
    public string Name { get; set; } = "";

    [KubeField("spec.suspend")]
    public bool? Suspend { get; set; }

    [KubeField("spec.completions")]
    public int? Completions { get; set; }

    [KubeField("spec.completionMode")]
    public string? Mode { get; set; }

    [KubeField("spec.podFailurePolicy.rules[*].onExitCodes.values")]
    public ImmutableArray<ImmutableArray<int>> ExitCodes { get; set; } = [];

    [KubeField("spec.podFailurePolicy.rules[*].onExitCodes.values[*]")]
    public ImmutableArray<long> WideExitCodes { get; set; } = [];

    [KubeField("spec.podFailurePolicy.rules[action=Ignore].onPodConditions[*].type")]
    public ImmutableArray<string> Ignored { get; set; } = [];

    [KubeField("status.startTime")]
    public DateTimeOffset? Started { get; set; }

    [KubeField("status.completionTime")]
    public DateTimeOffset? Completed { get; set; }

    [KubeField("status.active")]
    public int Active { get; set; }

    [KubeField("status.ready")]
    public int? Ready { get; set; }

    [KubeField("status.uncountedTerminatedPods.failed")]
    public ImmutableArray<string> Uncounted { get; set; } = [];

    [KubeField("status.conditions[type=Failed].status")]
    public bool Failed { get; set; }
}

[KubeProjection("apps/v1", "ControllerRevision")]
public sealed partial record RevisionView(
    string Name,
    long Revision,
    [KubeField("data")] ReadOnlyMemory<byte> Data,
    [KubeField("data")] ReadOnlyMemory<byte>? DataOrNull);

[KubeProjection("policy/v1", "PodDisruptionBudget")]
public sealed partial record BudgetView(
    string Name,
    [KubeField("spec.minAvailable")] KubeIntOrString? MinAvailable,
    [KubeField("spec.maxUnavailable")] KubeIntOrString MaxUnavailable,
    [KubeField("status.disruptedPods")] IReadOnlyDictionary<string, DateTimeOffset> Disrupted,
    [KubeField("status.disruptedPods['app']")] DateTimeOffset? AppDisrupted,
    [KubeField("status.currentHealthy")] int Healthy);
