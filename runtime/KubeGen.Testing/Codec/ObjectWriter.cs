using System.Buffers;
using KubeGen.Testing.Http;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Codec;

/// <summary>Writes objects by joining bytes that are there already.</summary>
internal static class ObjectWriter
{
    /// <summary>Writes an object that stands by itself: with its kind in JSON, in its envelope in protobuf.</summary>
    public static void Write(IBufferWriter<byte> output, StoredObject item, ResponseFormat format)
    {
        if (format.IsJson)
        {
            WriteJson(output, item, format);
            output.Write("\n"u8);
        }
        else
        {
            EnvelopeOf(item, format).Write(output, Message(item, format));
        }
    }

    /// <summary>Writes an object with its kind in JSON.</summary>
    public static void WriteJson(IBufferWriter<byte> output, StoredObject item, ResponseFormat format)
    {
        output.Write(EnvelopeOf(item, format).JsonStart);
        if (format.IsFull)
        {
            output.Write(item.Json[1..]);
        }
        else
        {
            output.Write("\"metadata\":"u8);
            output.Write(item.MetadataJson);
            output.Write("}"u8);
        }
    }

    /// <summary>An object as one of a list in protobuf.</summary>
    public static ReadOnlySpan<byte> Message(StoredObject item, ResponseFormat format) =>
        format.IsFull ? item.Protobuf : item.MetadataProtobuf;

    public static Envelope EnvelopeOf(StoredObject item, ResponseFormat format) =>
        format.IsFull ? item.Kind.Envelope : Envelope.PartialObjectMetadata;
}
