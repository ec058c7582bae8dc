using System.Text.Json;
using KubeGen.Schema;

namespace KubeGen.Testing.Http;

/// <summary>Discovery in one document: all groups with all of their resources.</summary>
internal static class AggregatedDiscovery
{
    public static void Write(Utf8JsonWriter json, IEnumerable<IGrouping<string, SchemaKind>> groups, string[] verbs)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, "APIGroupDiscoveryList"u8);
        json.WriteString("apiVersion"u8, "apidiscovery.k8s.io/v2"u8);
        json.WriteStartObject("metadata"u8);
        json.WriteEndObject();
        json.WriteStartArray("items"u8);
        foreach (IGrouping<string, SchemaKind> group in groups)
        {
            WriteGroup(json, group, verbs);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a list that is left out when it is empty.</summary>
    public static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, IGrouping<string, SchemaKind> group, string[] verbs)
    {
        json.WriteStartObject();
        json.WriteStartObject("metadata"u8);
        if (group.Key.Length > 0)
        {
            json.WriteString("name"u8, group.Key);
        }

        json.WriteEndObject();
        json.WriteStartArray("versions"u8);
        foreach (IGrouping<string, SchemaKind> version in group.GroupBy(kind => kind.Version))
        {
            json.WriteStartObject();
            json.WriteString("version"u8, version.Key);
            json.WriteStartArray("resources"u8);
            foreach (SchemaKind kind in version)
            {
                WriteResource(json, kind, verbs);
            }

            json.WriteEndArray();
            json.WriteString("freshness"u8, "Current"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, SchemaKind kind, string[] verbs)
    {
        json.WriteStartObject();
        json.WriteString("resource"u8, kind.Plural);
        json.WriteStartObject("responseKind"u8);
        json.WriteString("group"u8, ""u8);
        json.WriteString("version"u8, ""u8);
        json.WriteString("kind"u8, kind.Kind);
        json.WriteEndObject();
        json.WriteString("scope"u8, kind.Namespaced ? "Namespaced"u8 : "Cluster"u8);
        json.WriteString("singularResource"u8, kind.Singular);
        WriteStrings(json, "verbs", verbs);
        WriteStrings(json, "shortNames", kind.ShortNames);
        json.WriteEndObject();
    }
}
