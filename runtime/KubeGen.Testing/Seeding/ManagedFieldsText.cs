using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Testing.Codec;

namespace KubeGen.Testing.Seeding;

/// <summary>The managed fields of a pod, whose form is FieldsV1: who wrote which field.</summary>
internal static class ManagedFieldsText
{
    private const string AddressPlaceholder = "0.0.0.0";
    private static readonly string KubeletTemplate = Encoding.UTF8.GetString(Write(Kubelet()));

    /// <summary>What the scheduler writes.</summary>
    public static byte[] OfScheduler { get; } =
        Write(Status(new() { ["f:conditions"] = Owned([], (Key("type", "PodScheduled"), Condition())) }));

    /// <summary>What a kubelet writes.</summary>
    public static byte[] OfKubelet(string podAddress) =>
        Encoding.UTF8.GetBytes(KubeletTemplate.Replace(AddressPlaceholder, podAddress, StringComparison.Ordinal));

    /// <summary>What a controller writes that creates a pod.</summary>
    public static byte[] OfCreator(IEnumerable<string> labels, IEnumerable<string> annotations, string ownerUid, WorkloadSpec spec)
    {
        JsonObject containers = [];
        for (int i = 0; i < spec.Containers.Length; i++)
        {
            containers[Key("name", spec.Containers[i].Name)] = Container(i < 2 ? spec.Environment[i] : [], main: i == 0);
        }

        return Write(new()
        {
            ["f:metadata"] = new JsonObject
            {
                ["f:annotations"] = Owned(annotations),
                ["f:generateName"] = new JsonObject(),
                ["f:labels"] = Owned(labels),
                ["f:ownerReferences"] = Owned([], (Key("uid", ownerUid), [])),
            },
            ["f:spec"] = Spec(containers),
        });
    }

    private static JsonObject Spec(JsonObject containers)
    {
        JsonObject spec = new() { ["f:containers"] = containers };
        foreach (string field in (ReadOnlySpan<string>)
        [
            "dnsPolicy", "enableServiceLinks", "restartPolicy", "schedulerName", "securityContext", "serviceAccount", "serviceAccountName",
            "terminationGracePeriodSeconds",
        ])
        {
            spec["f:" + field] = new JsonObject();
        }

        spec["f:volumes"] = Owned([], (Key("name", "config"), Owned(["name"], ("f:configMap", Owned(["defaultMode", "name"])))));
        return spec;
    }

    private static JsonObject Container(string[] variables, bool main)
    {
        JsonObject env = Owned([]);
        foreach (string variable in variables)
        {
            env[Key("name", variable)] = Owned(["name", "value"]);
        }

        JsonObject container = Owned(
            ["image", "imagePullPolicy", "name", "securityContext", "terminationMessagePath", "terminationMessagePolicy"],
            ("f:resources", Owned([], ("f:limits", Owned(["memory"])), ("f:requests", Owned(["cpu", "memory"])))));
        if (variables.Length > 0)
        {
            container["f:env"] = env;
        }

        if (main)
        {
            container["f:livenessProbe"] = Owned(
                ["failureThreshold", "periodSeconds", "successThreshold", "timeoutSeconds"],
                ("f:httpGet", Owned(["path", "port", "scheme"])));
        }

        return container;
    }

    private static JsonObject Kubelet()
    {
        JsonObject conditions = [];
        foreach (string type in (ReadOnlySpan<string>)["ContainersReady", "Initialized", "Ready"])
        {
            conditions[Key("type", type)] = Condition();
        }

        return Status(new()
        {
            ["f:conditions"] = conditions,
            ["f:containerStatuses"] = new JsonObject(),
            ["f:hostIP"] = new JsonObject(),
            ["f:hostIPs"] = new JsonObject(),
            ["f:phase"] = new JsonObject(),
            ["f:podIP"] = new JsonObject(),
            ["f:podIPs"] = Owned([], (Key("ip", AddressPlaceholder), Owned(["ip"]))),
            ["f:startTime"] = new JsonObject(),
        });
    }

    private static JsonObject Status(JsonObject fields) => new() { ["f:status"] = fields };

    private static JsonObject Condition() => Owned(["lastProbeTime", "lastTransitionTime", "status", "type"]);

    /// <summary>An element of a list that is a map.</summary>
    private static string Key(string field, string value) => $$"""k:{"{{field}}":"{{value}}"}""";

    /// <summary>A value that is owned itself, with fields of its own.</summary>
    private static JsonObject Owned(IEnumerable<string> leaves, params ReadOnlySpan<(string Path, JsonObject Fields)> others)
    {
        JsonObject owned = new() { ["."] = new JsonObject() };
        foreach (string leaf in leaves)
        {
            owned["f:" + leaf] = new JsonObject();
        }

        foreach ((string path, JsonObject fields) in others)
        {
            owned[path] = fields;
        }

        return owned;
    }

    private static byte[] Write(JsonObject fields)
    {
        ArrayBufferWriter<byte> output = new();
        using Utf8JsonWriter json = new(output, ObjectCodec.Writing);
        fields.WriteTo(json);
        json.Flush();
        return output.WrittenSpan.ToArray();
    }
}
