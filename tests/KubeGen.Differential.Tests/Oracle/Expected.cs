using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using k8s.Models;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Oracle;

/// <summary>What a member of a type says of a JSON value, by the rules of the documentation and nothing of the generator's.</summary>
internal static class Expected
{
    public static object? Of(FoundValue found, Type type, bool nullable)
    {
        object? value = found.Json is { } json ? Read(json, found.Field, type) : null;
        bool isCondition = type == typeof(bool) && found.Field.Type == SchemaType.String;
        bool absent = value is null || (found.ZeroIsAbsent && !isCondition && IsZero(value, type));
        return !absent ? value : nullable ? null : Zero(type);
    }

    private static object? Read(JsonNode json, SchemaField field, Type type)
    {
        if (field.Type is SchemaType.RawExtension or SchemaType.FieldsV1 or SchemaType.Json)
        {
            return json.ToJsonString();
        }

        if (type == typeof(KubeIntOrString))
        {
            return json.GetValueKind() == JsonValueKind.Number ? new KubeIntOrString(json.GetValue<int>()) : new KubeIntOrString(json.GetValue<string>());
        }

        if (json.GetValueKind() != JsonValueKind.String)
        {
            return Number(json, type);
        }

        string text = json.GetValue<string>();
        return type == typeof(string) ? text
            : type == typeof(bool) ? text switch { "True" => true, "False" => false, _ => null }
            : type == typeof(Guid) ? text.Length == 0 ? null : Guid.Parse(text)
            : type.IsEnum ? text.Length == 0 ? null : Member(type, text)
            : type == typeof(DateTimeOffset) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : type == typeof(ReadOnlyMemory<byte>) ? Convert.ToHexString(Convert.FromBase64String(text))
            : type == typeof(KubeQuantity) ? Quantity(text)
            : throw new InvalidOperationException($"{type} holds no text.");
    }

    private static object Number(JsonNode json, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => json.GetValue<bool>(),
        TypeCode.Double => json.GetValue<double>(),
        TypeCode.Int32 => json.GetValue<int>(),
        _ => (object)json.GetValue<long>(),
    };

    /// <summary>The quantity, whose value must be the one that the official client reads.</summary>
    private static KubeQuantity Quantity(string text)
    {
        KubeQuantity quantity = KubeQuantity.Parse(text);
        return quantity.Value == new ResourceQuantity(text).ToDecimal() ? quantity
            : throw new InvalidOperationException($"{text} is {quantity.Value} here and {new ResourceQuantity(text).ToDecimal()} there.");
    }

    private static object Member(Type type, string text)
    {
        foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            string name = field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name;
            if (name == text && (int)field.GetValue(null)! != 0)
            {
                return field.GetValue(null)!;
            }
        }

        return Enum.ToObject(type, 0);
    }

    private static bool IsZero(object value, Type type) => value.Equals(Zero(type)) && !type.IsEnum && type != typeof(Guid);

    private static object Zero(Type type) =>
        type == typeof(string) || type == typeof(ReadOnlyMemory<byte>) ? "" : Activator.CreateInstance(type)!;
}
