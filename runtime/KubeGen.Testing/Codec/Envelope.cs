using System.Buffers;
using System.Text;

namespace KubeGen.Testing.Codec;

/// <summary>
/// What stands around a message of a kind: in protobuf the four magic bytes and a <c>runtime.Unknown</c> that names the kind, in JSON
/// the first two fields.
/// </summary>
internal sealed class Envelope
{
    private readonly byte[] _start;

    public Envelope(string apiVersion, string kind)
    {
        ArrayBufferWriter<byte> type = new(), start = new();
        ProtobufText.WriteField(type, 0x0A, Encoding.UTF8.GetBytes(apiVersion));
        ProtobufText.WriteField(type, 0x12, Encoding.UTF8.GetBytes(kind));
        start.Write("k8s\0"u8);
        ProtobufText.WriteField(start, 0x0A, type.WrittenSpan);
        _start = start.WrittenSpan.ToArray();
        JsonStart = Encoding.UTF8.GetBytes($"{{\"kind\":\"{kind}\",\"apiVersion\":\"{apiVersion}\",");
    }

    public static Envelope Status { get; } = new("v1", "Status");

    public static Envelope PartialObjectMetadata { get; } = new("meta.k8s.io/v1", "PartialObjectMetadata");

    public static Envelope PartialObjectMetadataList { get; } = new("meta.k8s.io/v1", "PartialObjectMetadataList");

    /// <summary>The beginning of an object in JSON, up to the comma after the kind and the API version.</summary>
    public byte[] JsonStart { get; }

    /// <summary>The content encoding and the content type, which are always empty and always written.</summary>
    private static ReadOnlySpan<byte> End => [0x1A, 0, 0x22, 0];

    /// <summary>The length of an enveloped message of some length.</summary>
    public int LengthWith(int message) => _start.Length + ProtobufText.FieldLength(message) + End.Length;

    /// <summary>Writes what stands before a message.</summary>
    public void WriteStart(IBufferWriter<byte> writer, int message)
    {
        writer.Write(_start);
        ProtobufText.WriteHeader(writer, 0x12, message);
    }

    /// <summary>Writes what stands after a message.</summary>
    public static void WriteEnd(IBufferWriter<byte> writer) => writer.Write(End);

    /// <summary>Writes a message within its envelope.</summary>
    public void Write(IBufferWriter<byte> writer, ReadOnlySpan<byte> message)
    {
        WriteStart(writer, message.Length);
        writer.Write(message);
        WriteEnd(writer);
    }
}
