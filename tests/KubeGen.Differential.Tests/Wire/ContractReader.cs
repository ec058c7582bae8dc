using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Wire;

/// <summary>Makes JSON from a contract that was read. Zeros of fields that are no pointers are left out.</summary>
internal static class ContractReader
{
    public static JsonNode Read(Shape shape, object contract)
    {
        JsonObject json = [];
        ReadInto(json, shape, contract);
        return OwnJson.Close(shape.Name, json);
    }

    private static void ReadInto(JsonObject json, Shape shape, object contract)
    {
        foreach (ShapeField field in shape.Fields.Values)
        {
            object? value = Contracts.Field(shape, field).GetValue(contract);
            if (value is null)
            {
                continue;
            }

            if (field.Name.Length == 0)
            {
                ReadInto(json, field.Shape!, value);
            }
            else if (Node(field, value) is { } node)
            {
                json[field.Name] = node;
            }
        }
    }

    private static JsonNode? Node(ShapeField field, object value)
    {
        if (value is IList list and not byte[])
        {
            JsonNode?[] items = [.. list.Cast<object>().Select(item => One(field, item))];
            return items.Length == 0 ? null : new JsonArray(items);
        }

        if (value is IDictionary map)
        {
            IEnumerable<string> keys = map.Keys.Cast<string>().Order(StringComparer.Ordinal);
            return map.Count == 0 ? null
                : new JsonObject(keys.Select(key => KeyValuePair.Create(key, map[key] is { } item ? One(field, item) : null)));
        }

        bool zero = value is "" or false or 0 or 0L or 0d or byte[] { Length: 0 };
        return zero && !field.IsPointer ? null : One(field, value);
    }

    private static JsonNode? One(ShapeField field, object value) => field.Type switch
    {
        SchemaType.Message => Read(field.Shape!, value),
        SchemaType.Bytes => Convert.ToBase64String((byte[])value),
        SchemaType.Time or SchemaType.MicroTime => Time(Part<long?>(field, value, 1), Part<int?>(field, value, 2)),
        SchemaType.Quantity => Part<string>(field, value, 1) is { Length: > 0 } text ? text : "0",
        SchemaType.IntOrString => Part<long?>(field, value, 1) == 1
            ? JsonValue.Create(Part<string>(field, value, 3) ?? "") : JsonValue.Create(Part<int?>(field, value, 2) ?? 0),
        SchemaType.StringList => new JsonArray([.. (Part<List<string>>(field, value, 1) ?? []).Select(static item => JsonValue.Create(item))]),
        SchemaType.RawExtension or SchemaType.FieldsV1 or SchemaType.Json =>
            Part<byte[]>(field, value, 1) is { Length: > 0 } bytes ? JsonNode.Parse(Encoding.UTF8.GetString(bytes)) : null,
        _ => System.Text.Json.JsonSerializer.SerializeToNode(value),
    };

    private static JsonValue? Time(long? seconds, int? nanos) => seconds is null && nanos is null ? null
        : JsonValue.Create(DateTimeOffset.FromUnixTimeSeconds(seconds ?? 0).AddTicks((nanos ?? 0) / 100)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    private static T? Part<T>(ShapeField field, object value, int number) =>
        (T?)Contracts.Field(field.Shape!, field.Shape!.Fields[number]).GetValue(value);
}
