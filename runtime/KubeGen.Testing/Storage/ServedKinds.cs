using System.Text.Json.Nodes;
using KubeGen.Testing.Http;

namespace KubeGen.Testing.Storage;

/// <summary>The kinds that the server serves. The schema knows the rest of what there is to know; a further kind is a line here.</summary>
internal static class ServedKinds
{
    public static ServedKind Namespace { get; } = new("v1", "Namespace")
    {
        DeletionGivesObject = true, NameIsLabel = true, Prepare = PrepareNamespace, SelectableFields = [new("status.phase")],
    };

    public static ServedKind Node { get; } = new("v1", "Node") { SelectableFields = [new("spec.unschedulable", "false")] };

    public static ServedKind Pod { get; } = new("v1", "Pod")
    {
        DeletionGivesObject = true, HasGeneration = true, Prepare = PreparePod, SelectableFields =
        [
            new("spec.nodeName"), new("spec.restartPolicy"), new("spec.schedulerName"), new("spec.serviceAccountName"),
            new("spec.hostNetwork", "false"), new("status.phase"), new("status.podIP"), new("status.nominatedNodeName"),
        ],
    };

    public static IReadOnlyList<ServedKind> All { get; } = [Namespace, Node, Pod];

    /// <summary>Finds the kind of a resource in a URL.</summary>
    public static ServedKind? Find(string group, string version, string plural)
    {
        foreach (ServedKind kind in All)
        {
            if (kind.Schema.Plural == plural && kind.Schema.Group == group && kind.Schema.Version == version)
            {
                return kind;
            }
        }

        return null;
    }

    private static void PrepareNamespace(JsonObject item)
    {
        JsonObject metadata = NewObject.Child(item, "metadata");
        NewObject.Child(metadata, "labels")["kubernetes.io/metadata.name"] = (string?)metadata["name"];
        item["status"] = new JsonObject { ["phase"] = "Active" };
    }

    private static void PreparePod(JsonObject item)
    {
        NewObject.Child(item, "spec").TryAdd("restartPolicy", "Always");
        item["status"] = new JsonObject { ["phase"] = "Pending" };
    }
}
