namespace KubeGen;

/// <summary>
/// Asks the generator to write the members of a projection: one for each path, with the name, type and nullability that the
/// Kubernetes schema gives it. Paths are those of <see cref="KubeFieldAttribute"/>.
/// </summary>
/// <example>
/// <code>
/// [KubeProjection("apps/v1", "Deployment")]
/// [KubeFields("metadata.name", "spec.replicas", "status.readyReplicas")]
/// public sealed partial class DeploymentView; // Name, Replicas, ReadyReplicas
/// </code>
/// </example>
/// <param name="paths">The paths of the fields.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KubeFieldsAttribute(params string[] paths) : Attribute
{
    /// <summary>The paths of the fields.</summary>
    public IReadOnlyList<string> Paths { get; } = paths;
}
