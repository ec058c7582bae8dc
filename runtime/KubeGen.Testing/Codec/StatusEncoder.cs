using System.Buffers;
using System.Text;
using System.Text.Json;
using KubeGen.Testing.Http;

namespace KubeGen.Testing.Codec;

/// <summary>Writes a Status, in both formats field by field as the API server does.</summary>
internal static class StatusEncoder
{
    public static void WriteJson(IBufferWriter<byte> output, ApiStatus status)
    {
        using Utf8JsonWriter json = new(output, ObjectCodec.Writing);
        json.WriteStartObject();
        json.WriteString("kind"u8, "Status"u8);
        json.WriteString("apiVersion"u8, "v1"u8);
        json.WriteStartObject("metadata"u8);
        WriteNonEmpty(json, "continue", status.Continue);
        json.WriteEndObject();
        json.WriteString("status"u8, status.Outcome);
        WriteNonEmpty(json, "message", status.Message);
        WriteNonEmpty(json, "reason", status.Reason);
        if (status.Details is { } details)
        {
            WriteDetails(json, details);
        }

        if (status.Code != 0)
        {
            json.WriteNumber("code"u8, status.Code);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the message <c>{1 ListMeta, 2 status, 3 message, 4 reason, 5 details, 6 code}</c>.</summary>
    public static void WriteProtobuf(IBufferWriter<byte> output, ApiStatus status)
    {
        ArrayBufferWriter<byte> metadata = new();
        WriteText(metadata, 0x0A, "");
        WriteText(metadata, 0x12, "");
        WriteText(metadata, 0x1A, status.Continue);
        ProtobufText.WriteField(output, 0x0A, metadata.WrittenSpan);
        WriteText(output, 0x12, status.Outcome);
        WriteText(output, 0x1A, status.Message);
        WriteText(output, 0x22, status.Reason);
        if (status.Details is { } details)
        {
            ArrayBufferWriter<byte> content = new();
            WriteDetails(content, details);
            ProtobufText.WriteField(output, 0x2A, content.WrittenSpan);
        }

        ProtobufText.WriteField(output, 0x30, status.Code);
    }

    private static void WriteDetails(Utf8JsonWriter json, StatusDetails details)
    {
        json.WriteStartObject("details"u8);
        WriteNonEmpty(json, "name", details.Name);
        WriteNonEmpty(json, "group", details.Group);
        WriteNonEmpty(json, "kind", details.Kind);
        WriteNonEmpty(json, "uid", details.Uid);
        if (details.Causes.Count > 0)
        {
            json.WriteStartArray("causes"u8);
            foreach (StatusCause cause in details.Causes)
            {
                json.WriteStartObject();
                WriteNonEmpty(json, "reason", cause.Reason);
                WriteNonEmpty(json, "message", cause.Message);
                WriteNonEmpty(json, "field", cause.Field);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (details.RetryAfterSeconds != 0)
        {
            json.WriteNumber("retryAfterSeconds"u8, details.RetryAfterSeconds);
        }

        json.WriteEndObject();
    }

    private static void WriteDetails(ArrayBufferWriter<byte> output, StatusDetails details)
    {
        WriteText(output, 0x0A, details.Name);
        WriteText(output, 0x12, details.Group);
        WriteText(output, 0x1A, details.Kind);
        foreach (StatusCause cause in details.Causes)
        {
            ArrayBufferWriter<byte> content = new();
            WriteText(content, 0x0A, cause.Reason);
            WriteText(content, 0x12, cause.Message);
            WriteText(content, 0x1A, cause.Field);
            ProtobufText.WriteField(output, 0x22, content.WrittenSpan);
        }

        ProtobufText.WriteField(output, 0x28, details.RetryAfterSeconds);
        WriteText(output, 0x32, details.Uid);
    }

    private static void WriteNonEmpty(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteText(IBufferWriter<byte> output, byte tag, string value) =>
        ProtobufText.WriteField(output, tag, Encoding.UTF8.GetBytes(value));
}
