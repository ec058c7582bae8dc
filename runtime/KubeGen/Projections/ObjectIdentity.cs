namespace KubeGen;

/// <summary>
/// Name, namespace, uid and version of one object. Equality is that of the object itself: the version is no part of it.
/// </summary>
/// <param name="name">The name; null is empty.</param>
/// <param name="namespace">The namespace; null is empty.</param>
/// <param name="uid">The uid.</param>
/// <param name="version">The resource version.</param>
public readonly struct ObjectIdentity(string? name, string? @namespace, ObjectUid uid, ResourceVersion version) : IEquatable<ObjectIdentity>
{
    /// <summary>Name and namespace.</summary>
    public ObjectKey Key => new(name ?? "", @namespace ?? "");

    /// <summary>The uid; empty for an object that was not read from a server.</summary>
    public ObjectUid Uid { get; } = uid;

    /// <summary>The resource version.</summary>
    public ResourceVersion Version { get; } = version;

    /// <summary>Whether both are the same object, in whatever version.</summary>
    /// <param name="other">The other identity.</param>
    public bool Equals(ObjectIdentity other) => Uid == other.Uid && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ObjectIdentity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Uid);

    /// <summary>The key of the object.</summary>
    public override string ToString() => Key.ToString();

    /// <summary>Whether both are the same object.</summary>
    public static bool operator ==(ObjectIdentity left, ObjectIdentity right) => left.Equals(right);

    /// <summary>Whether the objects differ.</summary>
    public static bool operator !=(ObjectIdentity left, ObjectIdentity right) => !left.Equals(right);
}
