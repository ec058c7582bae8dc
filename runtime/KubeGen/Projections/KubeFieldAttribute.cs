namespace KubeGen;

/// <summary>
/// The path of the field that a member of a projection holds, in the names of YAML and kubectl. Without it the member's own name
/// in camelCase is the path: at the root of the object, else under <c>metadata</c>.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>spec.nodeName</c>: a field</item>
/// <item><c>spec.containers[*].image</c>: of all elements, for an <c>ImmutableArray</c></item>
/// <item><c>status.conditions[type=Ready].status</c>: of the first element whose field has that value; a value with special
/// characters stands in single quotes, in which <c>''</c> is a quote</item>
/// <item><c>metadata.labels['app.kubernetes.io/name']</c>: an entry of a map</item>
/// <item><c>spec.containers[0].image</c>: of the element at an index</item>
/// </list>
/// In a nested type paths start at the element.
/// </remarks>
/// <param name="path">The path.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
public sealed class KubeFieldAttribute(string path) : Attribute
{
    /// <summary>The path of the field.</summary>
    public string Path { get; } = path;
}
