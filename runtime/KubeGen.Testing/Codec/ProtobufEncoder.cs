using System.Text.Json;
using KubeGen.Schema;

namespace KubeGen.Testing.Codec;

/// <summary>
/// Translates JSON in the order of the schema into protobuf, as the API server writes it: fields ascending, zero values of fields that
/// are no pointers included, map entries in the order of their keys.
/// </summary>
internal static class ProtobufEncoder
{
    public static byte[] Encode(MessagePlan plan, ReadOnlySpan<byte> json)
    {
        using ProtobufBuilder output = new();
        Utf8JsonReader reader = new(json);
        reader.Read();
        WriteMessage(output, json, ref reader, plan);
        return output.ToArray();
    }

    /// <summary>What stands for a field that JSON leaves out.</summary>
    public static byte[] EncodeAbsent(PlanNode node)
    {
        if (!node.IsAlwaysWritten)
        {
            return [];
        }

        using ProtobufBuilder output = new();
        switch (node.Type)
        {
            case SchemaType.Bool or SchemaType.Int32 or SchemaType.Int64:
                output.Number(node.Tag, 0);
                break;
            case SchemaType.Double:
                output.Double(node.Tag, 0);
                break;
            case SchemaType.Message:
                output.Bytes(node.Tag, Encode(node.Message, "{}"u8));
                break;
            default:
                output.Bytes(node.Tag, ProtobufScalars.Zero(node.Type));
                break;
        }

        return output.ToArray();
    }

    private static void WriteMessage(ProtobufBuilder output, ReadOnlySpan<byte> json, ref Utf8JsonReader reader, MessagePlan plan)
    {
        reader.Read();
        WriteNodes(output, json, ref reader, plan.Nodes);
        if (reader.TokenType != JsonTokenType.EndObject)
        {
            throw new InvalidOperationException($"The stored JSON is not in the order of its schema, at '{reader.GetString()}'.");
        }
    }

    private static void WriteNodes(ProtobufBuilder output, ReadOnlySpan<byte> json, ref Utf8JsonReader reader, PlanNode[] nodes)
    {
        foreach (PlanNode node in nodes)
        {
            if (node.Members is { } members)
            {
                int content = output.Open(node.Tag);
                WriteNodes(output, json, ref reader, members);
                output.Close(content);
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(node.NameUtf8))
            {
                reader.Read();
                WriteField(output, json, ref reader, node);
                reader.Read();
            }
            else
            {
                output.Raw(node.Absent);
            }
        }
    }

    private static void WriteField(ProtobufBuilder output, ReadOnlySpan<byte> json, ref Utf8JsonReader reader, PlanNode node)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            output.Raw(node.Absent);
        }
        else if (node.Field!.IsList)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                WriteValue(output, json, ref reader, node, node.Tag);
            }
        }
        else if (node.Field.IsMap)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                int entry = output.Open(node.Tag);
                output.Text(0x0A, ref reader);
                reader.Read();
                WriteValue(output, json, ref reader, node, 0x12);
                output.Close(entry);
            }
        }
        else
        {
            WriteValue(output, json, ref reader, node, node.Tag);
        }
    }

    private static void WriteValue(
        ProtobufBuilder output, ReadOnlySpan<byte> json, ref Utf8JsonReader reader, PlanNode node, uint tag)
    {
        if (node.Type == SchemaType.Message)
        {
            int content = output.Open(tag);
            WriteMessage(output, json, ref reader, node.Message);
            output.Close(content);
        }
        else
        {
            ProtobufScalars.Write(output, json, ref reader, node.Type, tag);
        }
    }
}
