using System.Collections.Immutable;

namespace KubeGen.Differential.Tests.Views;

/// <summary>Lists in lists, numbers in lists, maps in elements, and elements within elements.</summary>
[KubeProjection("v1", "Pod")]
public sealed partial class PodPlacement
{
    public string Name { get; init; } = "";

    [KubeField("spec.containers")]
    public ImmutableArray<Workload> Containers { get; init; } = [];

    [KubeField("spec.containers[name=app]")]
    public Workload? App { get; set; }

    [KubeField("spec.containers[0]")]
    public Workload First { get; set; } = new();

    [KubeField("spec.containers[*].command")]
    public ImmutableArray<ImmutableArray<string>> Commands { get; init; } = [];

    [KubeField("spec.containers[*].command[*]")]
    public ImmutableArray<string> AllCommands { get; init; } = [];

    [KubeField("spec.containers[*].ports[*].containerPort")]
    public ImmutableArray<ImmutableArray<int>> Ports { get; init; } = [];

    [KubeField("spec.containers[*].ports[*].name")]
    public ImmutableArray<ImmutableArray<string?>> PortNames { get; init; } = [];

    [KubeField("spec.containers[*].ports[*].hostPort")]
    public ImmutableArray<int?> HostPorts { get; init; } = [];

    [KubeField("spec.containers[*].resources.limits")]
    public ImmutableArray<IReadOnlyDictionary<string, KubeQuantity>> Limits { get; init; } = [];

    [KubeField("spec.containers[*].resources.limits['cpu']")]
    public ImmutableArray<KubeQuantity?> Cpu { get; init; } = [];

    [KubeField("spec.containers[*].resources.requests['memory']")]
    public ImmutableArray<KubeQuantity> Memory { get; init; } = [];

    [KubeField("spec.containers[*].env[name=app].value")]
    public ImmutableArray<string?> AppVariable { get; init; } = [];

    [KubeField("spec.containers[*].env[name=app].valueFrom.configMapKeyRef.optional")]
    public ImmutableArray<bool?> AppVariableOptional { get; init; } = [];

    [KubeField("spec.containers[*].ports[containerPort=8080].name")]
    public ImmutableArray<string?> NameOf8080 { get; init; } = [];

    [KubeField("spec.containers[*].imagePullPolicy")]
    public ImmutableArray<PullPolicy> Policies { get; init; } = [];

    [KubeField("spec.containers[*].securityContext")]
    public ImmutableArray<Security?> Security { get; init; } = [];

    [KubeField("spec.containers[*].securityContext.runAsUser")]
    public ImmutableArray<long?> Users { get; init; } = [];

    [KubeField("spec.securityContext.supplementalGroups")]
    public ImmutableArray<long> Groups { get; init; } = [];

    [KubeField("spec.securityContext.supplementalGroups[1]")]
    public long? SecondGroup { get; init; }

    [KubeField("spec.tolerations")]
    public ImmutableArray<Toleration> Tolerations { get; init; } = [];

    [KubeField("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[*].matchExpressions[*].values")]
    public ImmutableArray<string> AffinityValues { get; init; } = [];

    [KubeField("spec.initContainers[*].restartPolicyRules[*].exitCodes.values")]
    public ImmutableArray<int> ExitCodes { get; init; } = [];

    [KubeIgnore]
    public string? Ignored { get; set; }
}

public sealed partial class Workload
{
    public string Name { get; init; } = "";

    public string? Image { get; init; }

    public ImmutableArray<string> Args { get; init; } = [];

    [KubeField("env")]
    public ImmutableArray<Variable> Variables { get; init; } = [];

    [KubeField("resources.requests")]
    public IReadOnlyDictionary<string, KubeQuantity> Requests { get; init; } = KubeMap<KubeQuantity>.Empty;

    [KubeField("securityContext")]
    public Security? Security { get; init; }

    [KubeField("resources")]
    public Resources Resources { get; init; }
}

public readonly partial record struct Resources(IReadOnlyDictionary<string, KubeQuantity> Limits, [KubeField("claims[*].name")] ImmutableArray<string> Claims);

public sealed partial record Variable(
    string Name,
    string? Value,
    [KubeField("valueFrom.secretKeyRef.name")] string? Secret,
    [KubeField("valueFrom.secretKeyRef.key")] string? Key,
    [KubeField("valueFrom.resourceFieldRef.divisor")] KubeQuantity? Divisor,
    [KubeField("valueFrom.resourceFieldRef.divisor")] KubeQuantity DivisorOrZero);

public sealed partial record Security(
    bool? Privileged,
    bool ReadOnlyRootFilesystem,
    long? RunAsUser,
    [KubeField("capabilities.add")] ImmutableArray<string> Added,
    [KubeField("capabilities.drop[0]")] string? FirstDropped,
    [KubeField("seLinuxOptions.level")] string? Level);

public partial record struct Toleration(string? Key, string Operator, string? Value, string? Effect, long? TolerationSeconds);
