using System.Text;
using System.Text.Json.Nodes;
using KubeGen.Schema;
using KubeGen.Testing.Codec;

namespace KubeGen.Testing.Tests.Codec;

public sealed class ProtobufEncoderTests
{
    public static TheoryData<string, string> Kinds
    {
        get
        {
            TheoryData<string, string> kinds = [];
            foreach (SchemaKind kind in SchemaTable.Kubernetes.Kinds.Where(k => k.Group != "apiextensions.k8s.io"))
            {
                kinds.Add(kind.ApiVersion, kind.Kind);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_every_kind_comes_back(string apiVersion, string kind)
    {
        SchemaMessage message = SchemaTable.Kubernetes.FindKind(apiVersion, kind)!.Message;
        AssertComesBack(message, SampleObject.Full(message));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_empty_object_of_every_kind_comes_back(string apiVersion, string kind) =>
        AssertComesBack(SchemaTable.Kubernetes.FindKind(apiVersion, kind)!.Message, []);

    [Fact]
    public void The_bytes_of_a_bare_pod_are_those_of_a_real_server()
    {
        // Recorded from kube-apiserver's machinery, version 1.36.
        const string Expected =
            "0A460A016112001A0764656661756C7422002A2433336436616430312D656462662D343665312D623465612D3066336639396638353265633202"
            + "3336380142080 8FBB78FD80610001222 1A06416C7761797332004200 4A0052005800600068008201008A01009A0100C20100"
            + "1A1A0A0750656E64696E671A0022002A0032004A005A00720088010 01A002200";
        JsonObject pod = (JsonObject)JsonNode.Parse("""
            {"metadata":{"name":"a","namespace":"default","uid":"33d6ad01-edbf-46e1-b4ea-0f3f99f852ec","resourceVersion":"36","generation":1,
            "creationTimestamp":"2026-11-23T06:23:55Z"},"spec":{"containers":null,"restartPolicy":"Always"},"status":{"phase":"Pending"}}
            """)!;
        string actual = Convert.ToHexString(Encode(SchemaTable.Kubernetes.FindKind("v1", "Pod")!.Message, pod));
        string message = Expected.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(message[..^8], actual); // the last four bytes are the envelope's
    }

    private static void AssertComesBack(SchemaMessage message, JsonObject item)
    {
        ObjectCodec codec = new(message);
        byte[] json = codec.Normalize((JsonObject)item.DeepClone(), out IReadOnlyList<string> unknown).ToArray();
        Assert.Empty(unknown);
        byte[] bytes = codec.Encode(json);
        JsonObject decoded = SchemaDecoder.Decode(message, bytes);
        string back = Encoding.UTF8.GetString(codec.Normalize(decoded, out _));
        Assert.Equal(Encoding.UTF8.GetString(json), back);
    }

    private static byte[] Encode(SchemaMessage message, JsonObject item)
    {
        ObjectCodec codec = new(message);
        return codec.Encode(codec.Normalize(item, out _));
    }
}
