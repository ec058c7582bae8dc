using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Wire;

/// <summary>Makes the contract of an object from its JSON, as a server does.</summary>
internal static class ContractWriter
{
    public static object Write(SchemaMessage message, JsonNode? json)
    {
        Shape shape = Kubernetes.Shape(message);
        object contract = Fill(shape);
        JsonObject? fields = OwnJson.Open(message, json);
        foreach (SchemaField field in message.Fields)
        {
            JsonNode? value = fields?[field.JsonName];
            if (value is not null || field is { Type: SchemaType.Message, IsPointer: false, IsList: false, IsMap: false })
            {
                Set(contract, shape, field, value);
            }
        }

        return contract;
    }

    /// <summary>An instance in which all that is no pointer is set, so that it is written.</summary>
    private static object Fill(Shape shape)
    {
        object contract = Activator.CreateInstance(shape.Contract)!;
        foreach (ShapeField field in shape.Fields.Values)
        {
            if (field is { IsPointer: false, IsList: false, IsMap: false })
            {
                object? zero = field.Type switch
                {
                    SchemaType.String => "",
                    SchemaType.Message when field.Name.Length > 0 => null,
                    SchemaType.Quantity => Value(field, JsonValue.Create("0")),
                    SchemaType.IntOrString => Value(field, JsonValue.Create(0)),
                    _ => field.Shape is { } held ? Fill(held) : null,
                };
                if (zero is not null)
                {
                    Contracts.Field(shape, field).SetValue(contract, zero);
                }
            }
        }

        return contract;
    }

    private static void Set(object contract, Shape shape, SchemaField field, JsonNode? value)
    {
        foreach (int number in field.Detour)
        {
            ShapeField embedded = shape.Fields[number];
            contract = Contracts.Field(shape, embedded).GetValue(contract)!;
            shape = embedded.Shape!;
        }

        ShapeField wire = shape.Fields[field.Number];
        FieldInfo target = Contracts.Field(shape, wire);
        if (field.IsList)
        {
            IList list = (IList)Activator.CreateInstance(target.FieldType)!;
            foreach (JsonNode? item in value!.AsArray())
            {
                list.Add(One(wire, field, item));
            }

            target.SetValue(contract, list);
        }
        else if (field.IsMap)
        {
            IDictionary map = (IDictionary)Activator.CreateInstance(target.FieldType)!;
            foreach ((string key, JsonNode? item) in value!.AsObject())
            {
                map[key] = One(wire, field, item);
            }

            target.SetValue(contract, map);
        }
        else
        {
            target.SetValue(contract, One(wire, field, value));
        }
    }

    private static object? One(ShapeField wire, SchemaField field, JsonNode? value) =>
        field.Message is { } message ? Write(message, value) : Value(wire, value);

    private static object? Value(ShapeField field, JsonNode? json) => field.Type switch
    {
        SchemaType.String => json!.GetValue<string>(),
        SchemaType.Bool => json!.GetValue<bool>(),
        SchemaType.Int32 => json!.GetValue<int>(),
        SchemaType.Int64 => json!.GetValue<long>(),
        SchemaType.Double => json!.GetValue<double>(),
        SchemaType.Bytes => Convert.FromBase64String(json!.GetValue<string>()),
        SchemaType.Time or SchemaType.MicroTime => json is null ? New(field) : Time(field, json.GetValue<string>()),
        SchemaType.Quantity => New(field, json!.GetValue<string>()),
        SchemaType.IntOrString when json!.GetValueKind() == System.Text.Json.JsonValueKind.Number => New(field, 0L, json.GetValue<int>(), ""),
        SchemaType.IntOrString => New(field, 1L, 0, json!.GetValue<string>()),
        SchemaType.StringList => New(field, json!.AsArray().Select(static item => item!.GetValue<string>()).ToList()),
        SchemaType.RawExtension or SchemaType.FieldsV1 or SchemaType.Json => New(field, Encoding.UTF8.GetBytes(json!.ToJsonString())),
        _ => throw new InvalidOperationException($"{field.Type} is in no object."),
    };

    private static object Time(ShapeField field, string text)
    {
        DateTimeOffset time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        int nanos = field.Type == SchemaType.MicroTime ? (int)(time.Ticks % TimeSpan.TicksPerSecond * 100) : 0;
        return New(field, time.ToUnixTimeSeconds(), nanos);
    }

    private static object New(ShapeField field, params object[] values)
    {
        object made = Activator.CreateInstance(field.Shape!.Contract)!;
        for (int i = 0; i < values.Length; i++)
        {
            Contracts.Field(field.Shape, field.Shape.Fields[i + 1]).SetValue(made, values[i]);
        }

        return made;
    }
}
