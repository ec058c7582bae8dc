using System.Text.Json.Nodes;
using KubeGen.Schema;
using KubeGen.Testing.Tests.Conformance;
using KubeGen.Tests;

namespace KubeGen.Testing.Tests.Codec;

/// <summary>Creates the same objects in a real API server and in a TestCluster, and compares what they give in protobuf, byte by byte.</summary>
public sealed class RealServerBytesTests(RealServer server)
{
    private const string Protobuf = "application/vnd.kubernetes.protobuf";

    // What each server decides on its own: uid, version, time of creation, and managed fields, which TestCluster does not make.
    private static readonly int[] OwnMetadata = [5, 6, 8, 17];

    [Theory]
    [InlineData("Pod", "namespaces/default/pods", "")]
    [InlineData("Pod", "namespaces/default/pods", "full")]
    [InlineData("Pod", "namespaces/default/pods", "zero")]
    [InlineData("Node", "nodes", "")]
    [InlineData("Node", "nodes", "full")]
    [InlineData("Node", "nodes", "zero")]
    [InlineData("Namespace", "namespaces", "full")]
    public async Task The_same_object_has_the_same_bytes(string kind, string path, string content)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        string kubeconfig = await File.ReadAllTextAsync(server.Kubeconfig, cancel);
        string name = $"same-{Guid.NewGuid():n}";
        string body = Object(kind, name, content).ToJsonString();
        await using TestCluster cluster = await TestCluster.StartAsync(cancellationToken: cancel);
        using HttpClient ours = ApiServer.CreateHttp(cluster.Kubeconfig);
        using HttpClient real = ApiServer.CreateHttp(kubeconfig);
        (byte[] ourBytes, string ourJson) = await CreateAsync(ours, kind, path, name, body, cancel);
        (byte[] realBytes, string realJson) = await CreateAsync(real, kind, path, name, body, cancel);
        Assert.Equal(realJson, ourJson);
        Assert.Equal(Convert.ToHexString(realBytes), Convert.ToHexString(ourBytes));
    }

    private static JsonObject Object(string kind, string name, string content)
    {
        SchemaMessage message = SchemaTable.Kubernetes.FindKind("v1", kind)!.Message;
        JsonObject item = content switch
        {
            "full" => SampleObject.Full(message),
            "zero" => Zero(kind),
            _ => [],
        };
        item["apiVersion"] = "v1";
        item["kind"] = kind;
        item["metadata"] = new JsonObject
        {
            ["name"] = name, ["labels"] = new JsonObject { ["z"] = "1", ["a"] = "2", ["B"] = "" },
            ["annotations"] = new JsonObject { ["text"] = "line\n\"quoted\" <ä>" },
        };
        return item;
    }

    private static JsonObject Zero(string kind) => (JsonObject)JsonNode.Parse(kind == "Pod"
        ? """
          {"spec":{"terminationGracePeriodSeconds":0,"automountServiceAccountToken":false,"runtimeClassName":"","nodeName":"","priority":0,
          "containers":[{"name":"","image":"","securityContext":{},"command":[],"resources":{"limits":{"cpu":"0","memory":"0.5"}},
          "readinessProbe":{"httpGet":{"port":0}}}],"volumes":[{"name":"v","emptyDir":{}},{"name":"w"}],"tolerations":[]}}
          """
        : """{"spec":{"taints":[{"key":"a","effect":"","timeAdded":null}],"podCIDRs":[]},"status":{"conditions":[{"type":"","status":""}]}}""")!;

    private static async Task<(byte[] Bytes, string Json)> CreateAsync(
        HttpClient http, string kind, string path, string name, string body, CancellationToken cancel)
    {
        using StringContent content = new(body, System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage created = await http.PostAsync(new Uri($"/api/v1/{path}", UriKind.Relative), content, cancel);
        string json = await created.Content.ReadAsStringAsync(cancel);
        Assert.True(created.IsSuccessStatusCode, json);
        using HttpRequestMessage request = new(HttpMethod.Get, $"/api/v1/{path}/{name}");
        request.Headers.Add("Accept", Protobuf);
        using HttpResponseMessage read = await http.SendAsync(request, cancel);
        byte[] bytes = ProtobufReader.Open(await read.Content.ReadAsByteArrayAsync(cancel), "v1", kind);
        using HttpResponseMessage deleted = await http.DeleteAsync(new Uri($"/api/v1/{path}/{name}", UriKind.Relative), cancel);
        return (WithoutOwnMetadata(bytes), WithoutOwnMetadata(json));
    }

    private static byte[] WithoutOwnMetadata(byte[] message)
    {
        List<ProtobufField> fields = ProtobufReader.Read(message);
        using MemoryStream output = new();
        foreach (ProtobufField field in ProtobufReader.Read(fields[0].Bytes).Where(f => !OwnMetadata.Contains(f.Number)))
        {
            output.Write([(byte)field.Number, (byte)field.Type, (byte)field.Value, .. field.Bytes]);
        }

        foreach (ProtobufField field in fields.Skip(1))
        {
            output.Write([(byte)field.Number, .. field.Bytes]);
        }

        return output.ToArray();
    }

    /// <summary>JSON with its properties sorted: their order means nothing, and differs.</summary>
    private static string WithoutOwnMetadata(string json)
    {
        JsonObject item = (JsonObject)JsonNode.Parse(json)!;
        JsonObject metadata = (JsonObject)item["metadata"]!;
        foreach (string field in (string[])["uid", "resourceVersion", "creationTimestamp", "managedFields"])
        {
            metadata.Remove(field);
        }

        return Sorted(item)!.ToJsonString();
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
