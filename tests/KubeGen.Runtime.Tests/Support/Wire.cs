using System.Buffers.Binary;

namespace KubeGen.Runtime.Tests.Support;

/// <summary>Answers of an API server, as bytes.</summary>
internal static class Wire
{
    public const string Protobuf = "application/vnd.kubernetes.protobuf";

    public static byte[] Pod(string name, string @namespace = "shop", string node = "n1", int padding = 0, string version = "7") =>
        Proto.Message(o => o
            .Bytes(1, Proto.Message(m => m.Text(1, name).Text(2, "").Text(3, @namespace).Text(6, version).Text(7, new string('x', padding)).Number(8, 1)))
            .Bytes(2, Proto.Message(s => s.Text(6, "Always").Text(10, node)))
            .Bytes(3, []));

    public static byte[] ListMeta(string version = "100", string next = "", long? remaining = null) => Proto.Message(o =>
    {
        o.Text(1, "").Text(2, version).Text(3, next);
        if (remaining is { } count)
        {
            o.Number(4, count);
        }
    });

    public static byte[] List(byte[] metadata, params byte[][] items) => Proto.Message(o =>
    {
        o.Bytes(1, metadata);
        foreach (byte[] item in items)
        {
            o.Bytes(2, item);
        }
    });

    public static byte[] TypeMeta(string kind, string apiVersion = "v1") => Proto.Message(o => o.Text(1, apiVersion).Text(2, kind));

    public static byte[] Envelope(string kind, byte[] raw, string apiVersion = "v1", string encoding = "") => Proto.Concat(
        "k8s\0"u8.ToArray(),
        Proto.Message(o => o.Bytes(1, TypeMeta(kind, apiVersion)).Bytes(2, raw).Text(3, encoding).Text(4, "")));

    public static byte[] PodList(int count, int padding = 0) =>
        Envelope("PodList", List(ListMeta(), [.. Enumerable.Range(0, count).Select(i => Pod($"web-{i}", padding: padding))]));

    public static byte[] Status(int code, string reason, string message, string name = "", int retryAfter = 0, string cause = "") => Envelope("Status", Proto.Message(o => o
        .Bytes(1, ListMeta("", "fresh"))
        .Text(2, "Failure").Text(3, message).Text(4, reason)
        .Bytes(5, Proto.Message(d => d.Text(1, name).Text(2, "").Text(3, "pods")
            .Bytes(4, Proto.Message(c => c.Text(1, cause).Text(2, "why").Text(3, "spec"))).Number(5, retryAfter).Text(6, "u-1")))
        .Number(6, code)));

    public static byte[] Event(string type, byte[] envelope) =>
        Proto.Message(o => o.Text(1, type).Bytes(2, Proto.Message(r => r.Bytes(1, envelope))));

    public static byte[] Frame(byte[] body)
    {
        byte[] frame = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, body.Length);
        body.CopyTo(frame, 4);
        return frame;
    }

    public static byte[] Added(string name) => Frame(Event("ADDED", Envelope("Pod", Pod(name))));
}
