using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Models;

/// <summary>The properties of the official client's models, by their JSON names, with the fields of the schema.</summary>
internal static class ModelProperties
{
    private static readonly ConcurrentDictionary<(Type, string), (PropertyInfo, SchemaField)[]> Known = [];

    public static (PropertyInfo Property, SchemaField Field)[] Of(Type model, SchemaMessage message) =>
        Known.GetOrAdd((model, message.Name), _ => [.. Find(model, message)]);

    /// <summary>The names that the client knows and the schema does not: fields of a later release, and the type's own.</summary>
    public static IEnumerable<string> Unknown(Type model, SchemaMessage message) =>
        from property in model.GetProperties()
        let name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        where name is not (null or "apiVersion" or "kind") && message.Find(name) is null
        select $"{message.Name}.{name}";

    private static IEnumerable<(PropertyInfo, SchemaField)> Find(Type model, SchemaMessage message)
    {
        foreach (PropertyInfo property in model.GetProperties())
        {
            if (property.GetCustomAttribute<JsonPropertyNameAttribute>() is { } attribute && message.Find(attribute.Name) is { } field)
            {
                yield return (property, field);
            }
        }
    }
}
