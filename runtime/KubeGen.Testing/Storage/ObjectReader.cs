using System.Text.Json;

namespace KubeGen.Testing.Storage;

/// <summary>Reads, in one pass over an object's JSON, what the server needs to know of it.</summary>
internal static class ObjectReader
{
    public static ObjectFacts Read(ServedKind kind, ReadOnlySpan<byte> json, out ObjectLayout layout)
    {
        ReadState state = new(kind);
        Utf8JsonReader reader = new(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string property = Known(ref reader);
            reader.Read();
            if (property == "metadata")
            {
                int start = (int)reader.TokenStartIndex;
                ReadMetadata(ref reader, state);
                state.Metadata = start..(int)reader.BytesConsumed;
            }
            else if (reader.TokenType == JsonTokenType.StartObject && kind.Selects(property))
            {
                ReadFields(ref reader, property, state);
            }
            else
            {
                reader.Skip();
            }
        }

        layout = new(state.Metadata, state.Version);
        return new(state.Namespace, state.Name, state.Uid, [.. state.Labels], state.Fields);
    }

    private static void ReadMetadata(ref Utf8JsonReader reader, ReadState state)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string property = Known(ref reader);
            reader.Read();
            switch (property)
            {
                case "name":
                    state.Name = reader.GetString() ?? "";
                    break;
                case "namespace":
                    state.Namespace = reader.GetString() ?? "";
                    break;
                case "uid":
                    state.Uid = reader.GetString() ?? "";
                    break;
                case "resourceVersion":
                    state.Version = ((int)reader.TokenStartIndex + 1)..((int)reader.BytesConsumed - 1);
                    break;
                case "labels" when reader.TokenType == JsonTokenType.StartObject:
                    ReadLabels(ref reader, state.Labels);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static void ReadLabels(ref Utf8JsonReader reader, List<KeyValuePair<string, string>> labels)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            labels.Add(new(key, reader.GetString() ?? ""));
        }
    }

    private static void ReadFields(ref Utf8JsonReader reader, string parent, ReadState state)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = state.Kind.SelectableField(parent, ref reader);
            reader.Read();
            if (index >= 0 && reader.TokenType is JsonTokenType.String)
            {
                state.Fields[index] = reader.GetString()!;
            }
            else if (index >= 0 && reader.TokenType is JsonTokenType.True)
            {
                state.Fields[index] = "true";
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>The property's name where it is one that matters, without making a string of the others.</summary>
    private static string Known(ref Utf8JsonReader reader)
    {
        foreach (string name in ReadState.KnownProperties)
        {
            if (reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return "";
    }

    private sealed class ReadState(ServedKind kind)
    {
        public static readonly string[] KnownProperties =
            ["metadata", "spec", "status", "name", "namespace", "uid", "resourceVersion", "labels"];

        public ServedKind Kind { get; } = kind;

        public string Namespace { get; set; } = "";

        public string Name { get; set; } = "";

        public string Uid { get; set; } = "";

        public Range Metadata { get; set; }

        public Range Version { get; set; }

        public List<KeyValuePair<string, string>> Labels { get; } = [];

        public string[] Fields { get; } = [.. kind.SelectableFields.Select(field => field.Default)];
    }
}
