using System.Globalization;
using System.Text.Json.Nodes;
using KubeGen.Schema;

namespace KubeGen.Testing.Tests.Codec;

/// <summary>Objects with a value in every field that the schema knows.</summary>
internal sealed class SampleObject
{
    private const int MostDepth = 12;
    private int _count;

    /// <summary>Makes a message; two elements in each list and map.</summary>
    public static JsonObject Full(SchemaMessage message) => new SampleObject().Message(message, 0);

    private JsonObject Message(SchemaMessage message, int depth)
    {
        JsonObject result = [];
        foreach (SchemaField field in message.Fields)
        {
            if (depth < MostDepth && field.Message?.HasOwnJson != true)
            {
                result[field.JsonName] = Field(field, depth);
            }
        }

        return result;
    }

    private JsonNode? Field(SchemaField field, int depth) =>
        field.IsList ? new JsonArray(Value(field, depth), Value(field, depth))
        : field.IsMap ? new JsonObject { ["z"] = Value(field, depth), ["a/b"] = Value(field, depth), ["A"] = Value(field, depth) }
        : Value(field, depth);

    private JsonNode? Value(SchemaField field, int depth)
    {
        int next = ++_count;
        string text = next.ToString(CultureInfo.InvariantCulture);
        return field.Type switch
        {
            SchemaType.String => next % 7 == 0 ? $"ä\"\\{text}\n" : "s" + text,
            SchemaType.Bool => true,
            SchemaType.Int32 => next % 3 == 0 ? -next : next,
            SchemaType.Int64 => next % 3 == 0 ? -5_000_000_000L - next : 5_000_000_000L + next,
            SchemaType.Double => next / 8.0,
            SchemaType.Bytes => Convert.ToBase64String([1, 2, (byte)next]),
            SchemaType.Time => $"2026-05-01T00:00:{next % 60:00}Z",
            SchemaType.MicroTime => $"2026-05-01T00:00:00.{next % 1_000_000:000000}Z",
            SchemaType.Duration => text + "ns",
            SchemaType.Quantity => text + (next % 2 == 0 ? "m" : "Mi"),
            SchemaType.IntOrString => next % 2 == 0 ? next : "http" + text,
            SchemaType.RawExtension or SchemaType.Json or SchemaType.FieldsV1 => new JsonObject { ["f:a"] = new JsonObject { ["n"] = next } },
            SchemaType.StringList => new JsonArray("x" + text, "y"),
            _ => Message(field.Message!, depth + 1),
        };
    }
}
