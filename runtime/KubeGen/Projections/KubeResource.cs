namespace KubeGen;

/// <summary>A resource of the Kubernetes API: what a URL needs to know of a kind.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The version within the group: <c>v1</c>.</param>
/// <param name="Kind">The kind: <c>Pod</c>.</param>
/// <param name="Plural">The name in URLs: <c>pods</c>.</param>
/// <param name="Namespaced">Whether objects live in a namespace.</param>
public sealed record KubeResource(string Group, string Version, string Kind, string Plural, bool Namespaced)
{
    /// <summary>Group and version as in YAML: <c>v1</c>, <c>apps/v1</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>The resource as people write it: <c>pods</c>, <c>deployments.apps</c>.</summary>
    public override string ToString() => Group.Length == 0 ? Plural : $"{Plural}.{Group}";
}
