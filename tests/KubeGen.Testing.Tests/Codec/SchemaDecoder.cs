using System.Text;
using System.Text.Json.Nodes;
using KubeGen.Schema;

namespace KubeGen.Testing.Tests.Codec;

/// <summary>Decodes a message by the schema with Google's reader: the way back, by other means. It insists on ascending numbers.</summary>
internal static class SchemaDecoder
{
    public static JsonObject Decode(SchemaMessage message, byte[] bytes)
    {
        JsonObject result = [];
        Decode([.. message.Fields], depth: 0, bytes, result);
        return result;
    }

    private static void Decode(SchemaField[] fields, int depth, byte[] bytes, JsonObject result)
    {
        int last = 0;
        foreach (ProtobufField read in ProtobufReader.Read(bytes))
        {
            Assert.True(read.Number >= last, $"The field {read.Number} follows {last}.");
            last = read.Number;
            if (fields.FirstOrDefault(f => f.Detour.Count == depth && f.Number == read.Number) is { } field)
            {
                Add(result, field, read);
                continue;
            }

            SchemaField[] members = [.. fields.Where(f => f.Detour.Count > depth && f.Detour[depth] == read.Number)];
            Assert.True(members.Length > 0, $"The field {read.Number} is unknown.");
            Decode(members, depth + 1, read.Bytes, result);
        }
    }

    private static void Add(JsonObject result, SchemaField field, ProtobufField read)
    {
        if (field.IsList)
        {
            result.TryAdd(field.JsonName, new JsonArray());
            result[field.JsonName]!.AsArray().Add(Value(field, read));
        }
        else if (field.IsMap)
        {
            result.TryAdd(field.JsonName, new JsonObject());
            List<ProtobufField> entry = ProtobufReader.Read(read.Bytes);
            Assert.Equal([1, 2], entry.Select(f => f.Number));
            result[field.JsonName]!.AsObject().Add(Encoding.UTF8.GetString(entry[0].Bytes), Value(field, entry[1]));
        }
        else
        {
            Assert.True(result.TryAdd(field.JsonName, Value(field, read)), $"The field {field.JsonName} is there twice.");
        }
    }

    private static JsonNode? Value(SchemaField field, ProtobufField read) => field.Type switch
    {
        SchemaType.String => Encoding.UTF8.GetString(read.Bytes),
        SchemaType.Bool => read.Value != 0,
        SchemaType.Int32 or SchemaType.Int64 => (long)read.Value,
        SchemaType.Double => BitConverter.UInt64BitsToDouble(read.Value),
        SchemaType.Bytes => Convert.ToBase64String(read.Bytes),
        SchemaType.Time or SchemaType.MicroTime => Time(field.Type, ProtobufReader.Read(read.Bytes)),
        SchemaType.Quantity => ProtobufReader.Text(read.Bytes, 1),
        SchemaType.IntOrString => IntOrString(ProtobufReader.Read(read.Bytes)),
        SchemaType.Duration => $"{ProtobufReader.Read(read.Bytes).Single().Value}ns",
        SchemaType.StringList => new JsonArray([.. ProtobufReader.Read(read.Bytes).Select(f => (JsonNode)Encoding.UTF8.GetString(f.Bytes))]),
        SchemaType.Message => Decode(field.Message!, read.Bytes),
        _ => read.Bytes.Length == 0 ? null : JsonNode.Parse(ProtobufReader.Only(read.Bytes, 1)),
    };

    private static JsonNode? Time(SchemaType type, List<ProtobufField> fields)
    {
        if (fields.Count == 0)
        {
            return null;
        }

        Assert.Equal([1, 2], fields.Select(f => f.Number));
        Assert.True(type == SchemaType.MicroTime || fields[1].Value == 0);
        return DateTimeOffset.FromUnixTimeSeconds((long)fields[0].Value).AddTicks((long)fields[1].Value / 100).ToString("O");
    }

    private static JsonNode IntOrString(List<ProtobufField> fields)
    {
        Assert.Equal([1, 2, 3], fields.Select(f => f.Number));
        return fields[0].Value == 0 ? (long)fields[1].Value : Encoding.UTF8.GetString(fields[2].Bytes);
    }
}
