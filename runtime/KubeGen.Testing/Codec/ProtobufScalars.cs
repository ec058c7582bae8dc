using System.Text.Json;
using KubeGen.Schema;

namespace KubeGen.Testing.Codec;

/// <summary>Writes the values that are no messages of the schema, from JSON in its normal form.</summary>
internal static class ProtobufScalars
{
    /// <summary>The content that stands for the zero value, of the types whose content has a length.</summary>
    public static ReadOnlySpan<byte> Zero(SchemaType type) => type switch
    {
        SchemaType.Quantity => [0x0A, 1, (byte)'0'],
        SchemaType.IntOrString => [0x08, 0, 0x10, 0, 0x1A, 0],
        SchemaType.Duration => [0x08, 0],
        _ => [],
    };

    public static void Write(
        ProtobufBuilder output, ReadOnlySpan<byte> json, ref Utf8JsonReader reader, SchemaType type, uint tag)
    {
        switch (type)
        {
            case SchemaType.String:
                output.Text(tag, ref reader);
                break;
            case SchemaType.Bool:
                output.Number(tag, reader.GetBoolean() ? 1 : 0);
                break;
            case SchemaType.Int32 or SchemaType.Int64:
                output.Number(tag, reader.GetInt64());
                break;
            case SchemaType.Double:
                output.Double(tag, reader.GetDouble());
                break;
            case SchemaType.Bytes:
                output.Bytes(tag, reader.GetBytesFromBase64());
                break;
            default:
                int content = output.Open(tag);
                WriteContent(output, json, ref reader, type);
                output.Close(content);
                break;
        }
    }

    private static void WriteContent(ProtobufBuilder output, ReadOnlySpan<byte> json, ref Utf8JsonReader reader, SchemaType type)
    {
        switch (type)
        {
            case SchemaType.Time:
                WriteTime(output, ref reader, withFraction: false);
                break;
            case SchemaType.MicroTime:
                WriteTime(output, ref reader, withFraction: true);
                break;
            case SchemaType.Duration:
                output.Number(0x08, GoDuration.TryParse(reader.GetString()!, out long nanoseconds) ? nanoseconds : 0);
                break;
            case SchemaType.Quantity:
                output.Text(0x0A, ref reader);
                break;
            case SchemaType.IntOrString when reader.TokenType == JsonTokenType.Number:
                output.Number(0x08, 0);
                output.Number(0x10, reader.GetInt32());
                output.Bytes(0x1A, []);
                break;
            case SchemaType.IntOrString:
                output.Number(0x08, 1);
                output.Number(0x10, 0);
                output.Text(0x1A, ref reader);
                break;
            case SchemaType.StringList:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    output.Text(0x0A, ref reader);
                }

                break;
            default:
                // FieldsV1, RawExtension and JSON hold the very text.
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                output.Bytes(0x0A, json[start..(int)reader.BytesConsumed]);
                break;
        }
    }

    private static void WriteTime(ProtobufBuilder output, ref Utf8JsonReader reader, bool withFraction)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        DateTimeOffset time = reader.GetDateTimeOffset();
        long fraction = withFraction ? time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond * 1000 : 0;
        output.Number(0x08, time.ToUnixTimeSeconds());
        output.Number(0x10, fraction);
    }
}
