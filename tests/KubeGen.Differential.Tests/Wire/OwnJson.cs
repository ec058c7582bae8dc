using System.Text.Json.Nodes;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Wire;

/// <summary>Messages of apiextensions whose JSON is a schema or something simpler, as an object of their fields and back.</summary>
internal static class OwnJson
{
    /// <summary>The object of the message's fields, for any message.</summary>
    public static JsonObject? Open(SchemaMessage message, JsonNode? json)
    {
        if (!message.HasOwnJson || json is null)
        {
            return json?.AsObject();
        }

        JsonNode value = json.DeepClone();
        bool allows = message.Name.EndsWith("OrBool", StringComparison.Ordinal);
        return value switch
        {
            JsonObject when allows => new() { ["allows"] = true, ["schema"] = value },
            JsonObject => new() { ["schema"] = value },
            JsonArray => new() { [message.Find("jSONSchemas") is null ? "property" : "jSONSchemas"] = value },
            _ => new() { ["allows"] = value },
        };
    }

    /// <summary>The JSON of a message whose fields were read.</summary>
    public static JsonNode Close(string message, JsonObject fields)
    {
        if (!message.StartsWith("apiextensions/v1.JSONSchemaPropsOr", StringComparison.Ordinal))
        {
            return fields;
        }

        JsonNode? value = fields["schema"] ?? fields["property"] ?? fields["jSONSchemas"] ?? fields["allows"];
        return value?.DeepClone() ?? (message.EndsWith("OrBool", StringComparison.Ordinal) ? JsonValue.Create(false) : new JsonArray());
    }
}
