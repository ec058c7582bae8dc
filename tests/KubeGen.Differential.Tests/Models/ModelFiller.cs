using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Models;

/// <summary>Fills every property of the official client's models, with values that differ from property to property. The same seed
/// gives the same object. Seeds take turns in how much they leave out and how many zeros they write.</summary>
internal sealed class ModelFiller(int seed)
{
    private readonly ModelValues _values = new(seed);
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>The JSON of a filled model.</summary>
    public static JsonObject Json(Type model, SchemaMessage message, int seed) =>
        JsonNode.Parse(KubernetesJson.Serialize(new ModelFiller(seed).Fill(model, message)))!.AsObject();

    public object Fill(Type model, SchemaMessage message)
    {
        object made = Activator.CreateInstance(model)!;
        _open[message.Name] = _open.GetValueOrDefault(message.Name) + 1;
        foreach ((PropertyInfo property, SchemaField field) in ModelProperties.Of(model, message))
        {
            // What is an object at the root is always there, and a time that cannot be null: the client does not read its zero, which
            // servers write as null. A schema within schemas ends at the third.
            bool recurs = field.Message is { } held && _open.GetValueOrDefault(held.Name) >= 2;
            if (!recurs && (_open.Count == 1 || property.PropertyType == typeof(DateTime) || _values.Decide(_open.Count)))
            {
                property.SetValue(made, Value(property.PropertyType, field));
            }
        }

        if (--_open[message.Name] == 0)
        {
            _open.Remove(message.Name);
        }

        return made;
    }

    private object Value(Type declared, SchemaField field)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (field.IsList)
        {
            Type item = type.GetGenericArguments()[0];
            IList list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            for (int i = _values.Count(_open.Count); i > 0; i--)
            {
                list.Add(One(item, field));
            }

            return list;
        }

        if (field.IsMap)
        {
            Type item = type.GetGenericArguments()[1];
            IDictionary map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
            for (int i = _values.Count(_open.Count); i > 0; i--)
            {
                map[_values.Key()] = One(item, field);
            }

            return map;
        }

        return One(type, field);
    }

    private object One(Type declared, SchemaField field)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        return field.Type switch
        {
            SchemaType.Message when field.Message!.HasOwnJson => OwnJson(field.Message),
            SchemaType.Message when type == typeof(object) => new Dictionary<string, object>(),
            SchemaType.Message => Fill(type, field.Message!),
            SchemaType.String => _values.Text(field),
            SchemaType.Bool => _values.Bool(),
            SchemaType.Int32 or SchemaType.Int64 when type == typeof(int) => _values.Int32(),
            SchemaType.Int32 => (long)_values.Int32(),
            SchemaType.Int64 => _values.Int64(),
            SchemaType.Double => _values.Double(),
            SchemaType.Bytes => _values.Bytes(),
            SchemaType.Time => _values.Time(TimeSpan.TicksPerSecond),
            SchemaType.MicroTime => _values.Time(TimeSpan.TicksPerMicrosecond),
            SchemaType.Quantity => new ResourceQuantity(_values.Quantity()),
            SchemaType.IntOrString => _values.Bool() ? (IntOrString)_values.Int32() : (IntOrString)_values.Text(field),
            SchemaType.StringList => new List<string> { _values.Text(field), _values.Text(field) },
            _ => _values.Any(0),
        };
    }

    private object OwnJson(SchemaMessage message)
    {
        SchemaMessage schema = message.Find("schema")!.Message!;
        if (_open.GetValueOrDefault(schema.Name) < 2 && _values.Bool())
        {
            return Fill(typeof(V1JSONSchemaProps), schema);
        }

        return message.Find("allows") is not null ? _values.Bool()
            : message.Find("property") is { } property ? new List<string> { _values.Text(property) }
            : _open.GetValueOrDefault(schema.Name) < 2 ? new List<object> { Fill(typeof(V1JSONSchemaProps), schema) } : new List<object>();
    }
}
