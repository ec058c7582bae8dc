namespace KubeGen;

/// <summary>An object's name and namespace, which tell it from all others of its kind at one time.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace; empty where the kind has none.</param>
public readonly record struct ObjectKey(string Name, string Namespace)
{
    /// <summary>The key of an object without a namespace.</summary>
    /// <param name="name">The name.</param>
    public ObjectKey(string name)
        : this(name, "")
    {
    }

    /// <summary>The key as Kubernetes' tools write it: <c>namespace/name</c>, or only <c>name</c>.</summary>
    public override string ToString() => string.IsNullOrEmpty(Namespace) ? Name ?? "" : $"{Namespace}/{Name}";
}
