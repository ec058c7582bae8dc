using System.Text.Json.Nodes;
using KubeGen.Testing.Http;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Seeding;

/// <summary>Makes namespaces: those that every cluster has, and those that seeded pods live in.</summary>
internal static class BuiltInNamespaces
{
    public static void AddTo(ObjectStore store, TimeProvider time)
    {
        foreach (string name in (ReadOnlySpan<string>)["default", "kube-node-lease", "kube-public", "kube-system"])
        {
            Add(store, name, time.GetUtcNow(), Guid.NewGuid().ToString());
        }
    }

    /// <summary>Adds a namespace, unless it is there.</summary>
    public static void Add(ObjectStore store, string name, DateTimeOffset created, string uid)
    {
        ServedKind kind = ServedKinds.Namespace;
        JsonObject item = new() { ["metadata"] = new JsonObject { ["name"] = name } };
        NewObject.Prepare(item, new(kind, "", ""), created);
        item["metadata"]!["uid"] = uid;
        store.Create(kind, kind.Codec.Normalize(item, out _));
    }
}
