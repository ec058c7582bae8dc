using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Http;

/// <summary>The resource that a path names.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty for all of them, and for kinds that have none.</param>
/// <param name="Name">The object; empty for all of them.</param>
internal sealed record ResourcePath(ServedKind Kind, string Namespace, string Name)
{
    public string Key => ObjectFacts.KeyOf(Namespace, Name);

    /// <summary>Reads the part of a path that follows group and version.</summary>
    /// <exception cref="ApiException">The path names no resource.</exception>
    public static ResourcePath Parse(string group, string version, ReadOnlySpan<string> rest)
    {
        string space = "";
        if (rest is ["namespaces", _, _, ..])
        {
            space = rest[1];
            rest = rest[2..];
        }

        if (rest.Length > 2 || ServedKinds.Find(group, version, rest[0]) is not { } kind)
        {
            throw ApiErrors.NoSuchResource();
        }

        string name = rest.Length == 2 ? rest[1] : "";
        bool fits = kind.Schema.Namespaced ? space.Length > 0 || name.Length == 0 : space.Length == 0;
        return fits ? new(kind, space, name) : throw ApiErrors.NoSuchResource();
    }
}
