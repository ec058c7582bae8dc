namespace KubeGen;

/// <summary>
/// Marks a partial class or record as a projection: the fields of one Kubernetes kind that a program reads.
/// The generator writes the decoder that takes those fields out of the wire bytes and skips the rest.
/// </summary>
/// <example>
/// <code>
/// [KubeProjection("v1", "Pod")]
/// public sealed partial record PodView(
///     string Name,
///     [KubeField("spec.nodeName")] string? Node,
///     [KubeField("spec.containers[*].image")] ImmutableArray&lt;string&gt; Images);
/// </code>
/// </example>
/// <param name="apiVersion">The API version as in YAML: <c>v1</c>, <c>apps/v1</c>, <c>stable.example.com/v1</c>.</param>
/// <param name="kind">The kind as in YAML: <c>Pod</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KubeProjectionAttribute(string apiVersion, string kind) : Attribute
{
    /// <summary>The API version as in YAML.</summary>
    public string ApiVersion { get; } = apiVersion;

    /// <summary>The kind as in YAML.</summary>
    public string Kind { get; } = kind;

    /// <summary>
    /// The resource's plural name in URLs. Only for custom resources, and required there; built-in kinds have theirs in the schema.
    /// </summary>
    public string? Plural { get; set; }

    /// <summary>Whether the resource has no namespace. Only for custom resources.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ClusterScoped { get; set; }
}
