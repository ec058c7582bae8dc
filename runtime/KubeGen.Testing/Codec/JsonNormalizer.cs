using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Schema;
using KubeGen.Testing.Http;

namespace KubeGen.Testing.Codec;

/// <summary>
/// Brings an object's JSON into the form that the API server gives back: the fields of the schema in its order, empty ones left out
/// where Go leaves them out and written where Go writes them, maps sorted, quantities and times in their canonical form.
/// </summary>
/// <param name="json">Takes the result.</param>
internal sealed class JsonNormalizer(Utf8JsonWriter json)
{
    private readonly List<string> _unknown = [];

    /// <summary>The paths of the fields that the schema does not know; they are dropped.</summary>
    public IReadOnlyList<string> UnknownFields => _unknown;

    /// <exception cref="ApiException">A value is not of its field's type.</exception>
    public void Write(JsonNode? item, MessagePlan plan, string path = "")
    {
        JsonObject? content = item switch
        {
            null => null,
            JsonObject found => found,
            _ => throw ScalarNormalizer.Mismatch(path, "an object"),
        };
        json.WriteStartObject();
        WriteNodes(content, plan.Nodes, path);
        json.WriteEndObject();
        foreach (KeyValuePair<string, JsonNode?> property in content ?? [])
        {
            if (!plan.Fields.ContainsKey(property.Key))
            {
                _unknown.Add(Join(path, property.Key));
            }
        }
    }

    private void WriteNodes(JsonObject? content, PlanNode[] nodes, string path)
    {
        foreach (PlanNode node in nodes)
        {
            if (node.Members is { } members)
            {
                WriteNodes(content, members, path);
            }
            else
            {
                WriteField(content?[node.Name], node, Join(path, node.Name));
            }
        }
    }

    private void WriteField(JsonNode? value, PlanNode node, string path)
    {
        SchemaField field = node.Field!;
        if (IsEmpty(value, field))
        {
            WriteEmpty(node, path);
            return;
        }

        json.WritePropertyName(node.Name);
        if (field.IsList)
        {
            WriteList(value as JsonArray ?? throw ScalarNormalizer.Mismatch(path, "a list"), node, path);
        }
        else if (field.IsMap)
        {
            WriteMap(value as JsonObject ?? throw ScalarNormalizer.Mismatch(path, "a map"), node, path);
        }
        else
        {
            WriteValue(value, node, path);
        }
    }

    private static bool IsEmpty(JsonNode? value, SchemaField field) => value switch
    {
        null => true,
        JsonArray list => (field.IsList || (field.Type == SchemaType.StringList && !field.IsPointer)) && list.Count == 0,
        JsonObject map => field.IsMap && map.Count == 0,
        _ => !field.IsPointer && ScalarNormalizer.IsZero(value, field.Type),
    };

    private void WriteEmpty(PlanNode node, string path)
    {
        SchemaField field = node.Field!;
        bool isStruct = !field.IsPointer && !field.IsList && !field.IsMap
            && field.Type is SchemaType.Message or SchemaType.Time or SchemaType.MicroTime or SchemaType.Quantity or SchemaType.IntOrString
                or SchemaType.Duration;
        if ((field.OmitEmpty && !isStruct) || node.Name == "creationTimestamp")
        {
            return;
        }

        json.WritePropertyName(node.Name);
        if (field.IsPointer || field.IsList || field.IsMap)
        {
            json.WriteNullValue();
        }
        else if (field.Type == SchemaType.Message)
        {
            Write(null, node.Message, path);
        }
        else
        {
            ScalarNormalizer.WriteZero(json, field.Type);
        }
    }

    private void WriteList(JsonArray list, PlanNode node, string path)
    {
        json.WriteStartArray();
        for (int i = 0; i < list.Count; i++)
        {
            WriteValue(list[i], node, $"{path}[{i}]");
        }

        json.WriteEndArray();
    }

    private void WriteMap(JsonObject map, PlanNode node, string path)
    {
        json.WriteStartObject();
        foreach (KeyValuePair<string, JsonNode?> entry in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(entry.Key);
            WriteValue(entry.Value, node, Join(path, entry.Key));
        }

        json.WriteEndObject();
    }

    private void WriteValue(JsonNode? value, PlanNode node, string path)
    {
        if (node.Type == SchemaType.Message)
        {
            Write(value, node.Message, path);
        }
        else if (value is null)
        {
            ScalarNormalizer.WriteZero(json, node.Type);
        }
        else
        {
            ScalarNormalizer.Write(json, value, node.Type, path);
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
