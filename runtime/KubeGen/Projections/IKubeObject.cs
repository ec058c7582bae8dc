namespace KubeGen;

/// <summary>
/// An object of the Kubernetes API, whatever its projection took of it. The generator implements this explicitly, so that its
/// members collide with none of the projection's; <see cref="KubeObjectExtensions"/> shows them.
/// </summary>
public interface IKubeObject
{
    /// <summary>Name, namespace, uid and resource version of the object.</summary>
    ObjectIdentity Identity { get; }
}
