namespace KubeGen;

/// <summary>The identity of a decoded object, beside the members of its projection.</summary>
public static class KubeObjectExtensions
{
    /// <summary>The object's name and namespace.</summary>
    /// <param name="value">The object.</param>
    public static ObjectKey Key(this IKubeObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Identity.Key;
    }

    /// <summary>The object's uid, which no other object ever has; empty for an object that was not read from a server.</summary>
    /// <param name="value">The object.</param>
    public static string Uid(this IKubeObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Identity.Uid.ToString();
    }

    /// <summary>The version of the object that was read.</summary>
    /// <param name="value">The object.</param>
    public static ResourceVersion Version(this IKubeObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Identity.Version;
    }
}
