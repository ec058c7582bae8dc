namespace KubeGen;

/// <summary>What a client asked a server for, as errors tell it: without the query, headers or body of the request.</summary>
/// <param name="Verb">The verb in the terms of RBAC: <c>get</c>, <c>list</c>, <c>watch</c>.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Path">The path of the URL, without the query.</param>
/// <param name="Name">The object's name; null where the request is for many.</param>
/// <param name="Namespace">The namespace; null for all, and for kinds without one.</param>
public sealed record KubeOperation(string Verb, KubeResource Resource, string Path, string? Name, string? Namespace)
{
    /// <summary>The operation in words: <c>list pods in namespace shop</c>.</summary>
    public override string ToString()
    {
        string what = Name is null ? $"{Verb} {Resource}" : $"{Verb} {Resource} {Name}";
        return Namespace is not null ? $"{what} in namespace {Namespace}"
            : Name is null && Resource.Namespaced ? $"{what} in all namespaces"
            : what;
    }
}
