using System.Buffers;
using System.Buffers.Binary;
using KubeGen.Testing.Codec;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Http;

/// <summary>
/// Writes the events of a watch. In JSON each is a line; in protobuf each is a length of four bytes, and a message whose object has
/// an envelope of its own.
/// </summary>
internal static class WatchEvents
{
    public static readonly byte[] Added = [.. "ADDED"u8];
    public static readonly byte[] Modified = [.. "MODIFIED"u8];
    public static readonly byte[] Deleted = [.. "DELETED"u8];
    public static readonly byte[] Bookmark = [.. "BOOKMARK"u8];
    private static readonly byte[] Error = [.. "ERROR"u8];

    public static void Write(IBufferWriter<byte> output, byte[] type, StoredObject item, ResponseFormat format)
    {
        if (format.IsJson)
        {
            StartJson(output, type);
            ObjectWriter.WriteJson(output, item, format);
            output.Write("}\n"u8);
        }
        else
        {
            WriteProtobuf(output, type, ObjectWriter.EnvelopeOf(item, format), ObjectWriter.Message(item, format));
        }
    }

    /// <summary>Writes the event that ends a watch with a failure.</summary>
    public static void WriteError(IBufferWriter<byte> output, ApiStatus status, ResponseFormat format)
    {
        if (format.IsJson)
        {
            StartJson(output, Error);
            StatusEncoder.WriteJson(output, status);
            output.Write("}\n"u8);
        }
        else
        {
            ArrayBufferWriter<byte> message = new();
            StatusEncoder.WriteProtobuf(message, status);
            WriteProtobuf(output, Error, Envelope.Status, message.WrittenSpan);
        }
    }

    private static void StartJson(IBufferWriter<byte> output, byte[] type)
    {
        output.Write("{\"type\":\""u8);
        output.Write(type);
        output.Write("\",\"object\":"u8);
    }

    /// <summary>Writes the message <c>{1 type, 2 object {1 raw}}</c> after its length.</summary>
    private static void WriteProtobuf(IBufferWriter<byte> output, byte[] type, Envelope envelope, ReadOnlySpan<byte> message)
    {
        int raw = envelope.LengthWith(message.Length);
        int wrapped = ProtobufText.FieldLength(raw);
        int frame = ProtobufText.FieldLength(type.Length) + ProtobufText.FieldLength(wrapped);
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(sizeof(int)), frame);
        output.Advance(sizeof(int));
        ProtobufText.WriteField(output, 0x0A, type);
        ProtobufText.WriteHeader(output, 0x12, wrapped);
        ProtobufText.WriteHeader(output, 0x0A, raw);
        envelope.Write(output, message);
    }
}
