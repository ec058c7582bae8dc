using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Schema;
using KubeGen.Testing.Http;

namespace KubeGen.Testing.Codec;

/// <summary>Checks values that are no messages, and writes them in the API server's form.</summary>
internal static class ScalarNormalizer
{
    /// <summary>A value that is not of its field's type.</summary>
    public static ApiException Mismatch(string path, string expected) =>
        ApiErrors.BadRequest($"the object cannot be read: {path} must be {expected}");

    public static bool IsZero(JsonNode value, SchemaType type) => type switch
    {
        SchemaType.String or SchemaType.Bytes => value.GetValueKind() == JsonValueKind.String && (string?)value is "",
        SchemaType.Bool => value.GetValueKind() == JsonValueKind.False,
        SchemaType.Int32 or SchemaType.Int64 => TryInteger(value, out long number) && number == 0,
        SchemaType.Double => value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue(out double number) && number == 0,
        _ => false,
    };

    public static void WriteZero(Utf8JsonWriter json, SchemaType type)
    {
        switch (type)
        {
            case SchemaType.String:
                json.WriteStringValue(""u8);
                break;
            case SchemaType.Bool:
                json.WriteBooleanValue(false);
                break;
            case SchemaType.Int32 or SchemaType.Int64 or SchemaType.Double or SchemaType.IntOrString:
                json.WriteNumberValue(0);
                break;
            case SchemaType.Quantity:
                json.WriteStringValue("0"u8);
                break;
            case SchemaType.Duration:
                json.WriteStringValue("0s"u8);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    public static void Write(Utf8JsonWriter json, JsonNode value, SchemaType type, string path)
    {
        switch (type)
        {
            case SchemaType.Bool:
                json.WriteBooleanValue(value.GetValueKind() switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    _ => throw Mismatch(path, "true or false"),
                });
                break;
            case SchemaType.Int32 or SchemaType.Int64:
                json.WriteNumberValue(Integer(value, type == SchemaType.Int32, path));
                break;
            case SchemaType.IntOrString when value.GetValueKind() == JsonValueKind.Number:
                json.WriteNumberValue(Integer(value, isInt32: true, path));
                break;
            case SchemaType.Double when value.GetValueKind() == JsonValueKind.Number:
            case SchemaType.RawExtension or SchemaType.FieldsV1 or SchemaType.Json:
                value.WriteTo(json);
                break;
            case SchemaType.Double:
                throw Mismatch(path, "a number");
            case SchemaType.StringList:
                WriteStrings(json, value as JsonArray ?? throw Mismatch(path, "a list"), path);
                break;
            default:
                json.WriteStringValue(CanonicalText(Text(value, path), type, path));
                break;
        }
    }

    private static string CanonicalText(string text, SchemaType type, string path)
    {
        switch (type)
        {
            case SchemaType.Quantity:
                return CanonicalQuantity.TryFormat(text, out string canonical) ? canonical : throw Mismatch(path, "a quantity");
            case SchemaType.Time or SchemaType.MicroTime:
                string format = type == SchemaType.Time ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.ffffffZ";
                return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
                    ? time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture)
                    : throw Mismatch(path, "a time as in RFC 3339");
            case SchemaType.Duration:
                return GoDuration.TryParse(text, out _) ? text : throw Mismatch(path, "a length of time");
            case SchemaType.Bytes:
                return Convert.TryFromBase64String(text, new byte[text.Length], out _) ? text : throw Mismatch(path, "base64");
            default:
                return text;
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, JsonArray list, string path)
    {
        json.WriteStartArray();
        foreach (JsonNode? item in list)
        {
            json.WriteStringValue(item is null ? "" : Text(item, path));
        }

        json.WriteEndArray();
    }

    private static string Text(JsonNode value, string path) =>
        value.GetValueKind() == JsonValueKind.String ? (string)value! : throw Mismatch(path, "a text");

    private static long Integer(JsonNode value, bool isInt32, string path) =>
        TryInteger(value, out long number) && (!isInt32 || number is >= int.MinValue and <= int.MaxValue)
            ? number : throw Mismatch(path, isInt32 ? "a number of 32 bits" : "a number of 64 bits");

    private static bool TryInteger(JsonNode value, out long number)
    {
        number = 0;
        if (value.GetValueKind() != JsonValueKind.Number)
        {
            return false;
        }

        // A node that was made from an int, not from text, is only that.
        int small = 0;
        bool found = value.AsValue().TryGetValue(out number) || value.AsValue().TryGetValue(out small);
        number = small == 0 ? number : small;
        return found;
    }
}
