using System.Text.Json.Nodes;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Seeding;

/// <summary>Changes a pod as its kubelet would: it becomes ready, or stops being so and is restarted.</summary>
internal static class PodChange
{
    private static readonly int Phase = ServedKinds.Pod.SelectableFields.Select(field => field.Path).ToList().IndexOf("status.phase");

    /// <summary>Whether a pod is one that changes: others have ended, or wait for a node.</summary>
    public static bool Suits(StoredObject pod) => pod.Facts.Fields[Phase] == "Running";

    /// <summary>Changes a pod, unless someone else was quicker.</summary>
    public static void Apply(ObjectStore store, StoredObject pod)
    {
        JsonObject item = (JsonObject)JsonNode.Parse(pod.Json)!;
        if (item["status"] is not JsonObject status)
        {
            return;
        }

        bool ready = false;
        if (status["conditions"] is JsonArray conditions)
        {
            foreach (JsonNode? condition in conditions)
            {
                if ((string?)condition?["type"] is "Ready" or "ContainersReady")
                {
                    ready = (string?)condition["status"] != "True";
                    condition["status"] = ready ? "True" : "False";
                }
            }
        }

        foreach (JsonNode? container in status["containerStatuses"] as JsonArray ?? [])
        {
            container!["ready"] = ready;
            container["restartCount"] = (long)container["restartCount"]! + (ready ? 0 : 1);
        }

        store.Replace(pod, ServedKinds.Pod.Codec.Normalize(item, out _));
    }
}
