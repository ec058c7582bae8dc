namespace KubeGen.Testing.Storage;

/// <summary>What the server itself needs to know of an object, whatever its version.</summary>
/// <param name="Namespace">Empty for an object of the cluster.</param>
/// <param name="Name">The name.</param>
/// <param name="Uid">The uid.</param>
/// <param name="Labels">The labels; a handful, so a list is the quickest map.</param>
/// <param name="Fields">The values of <see cref="ServedKind.SelectableFields"/>, in their order.</param>
internal sealed record ObjectFacts(
    string Namespace, string Name, string Uid, KeyValuePair<string, string>[] Labels, string[] Fields)
{
    /// <summary>What orders objects, as in etcd: <c>namespace/name</c>, or the name alone.</summary>
    public string Key { get; } = KeyOf(Namespace, Name);

    public static string KeyOf(string space, string name) => space.Length == 0 ? name : $"{space}/{name}";

    /// <summary>The value of a label, null without it.</summary>
    public string? Label(string key)
    {
        foreach (KeyValuePair<string, string> label in Labels)
        {
            if (label.Key == key)
            {
                return label.Value;
            }
        }

        return null;
    }
}
