using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Wire;

/// <summary>The shapes of messages, read from the schema: each once.</summary>
internal sealed class Shapes
{
    private static readonly Shape Time = Value("Time", (SchemaType.Int64, false), (SchemaType.Int32, false));
    private static readonly Shape Duration = Value("Duration", (SchemaType.Int64, false));
    private static readonly Shape Quantity = Value("Quantity", (SchemaType.String, false));
    private static readonly Shape Content = Value("Content", (SchemaType.Bytes, false));
    private static readonly Shape StringList = Value("StringList", (SchemaType.String, true));
    private static readonly Shape IntOrString =
        Value("IntOrString", (SchemaType.Int64, false), (SchemaType.Int32, false), (SchemaType.String, false));

    private readonly Dictionary<string, Shape> _messages = new(StringComparer.Ordinal);

    /// <summary>All that were asked for, the values' included.</summary>
    public List<Shape> All { get; } = [Time, Duration, Quantity, Content, StringList, IntOrString];

    public Shape Of(SchemaMessage message)
    {
        if (_messages.TryGetValue(message.Name, out Shape? known))
        {
            return known;
        }

        Shape shape = Add(message.Name);
        _messages.Add(message.Name, shape);
        foreach (SchemaField field in message.Fields)
        {
            Shape around = shape;
            foreach (int number in field.Detour)
            {
                around = Embedded(around, number);
            }

            around.Fields.Add(field.Number, new(field.Number, field.JsonName, field.Type, Held(field))
            {
                IsList = field.IsList,
                IsMap = field.IsMap,
                IsPointer = field.IsPointer,
            });
        }

        return shape;
    }

    private Shape Embedded(Shape around, int number)
    {
        if (!around.Fields.TryGetValue(number, out ShapeField? field))
        {
            around.Fields.Add(number, field = new(number, "", SchemaType.Message, Add($"{around.Name}#{number}")));
        }

        return field.Shape!;
    }

    private Shape Add(string name)
    {
        Shape shape = new(name);
        All.Add(shape);
        return shape;
    }

    private Shape? Held(SchemaField field) => field.Type switch
    {
        SchemaType.Message => Of(field.Message!),
        SchemaType.Time or SchemaType.MicroTime => Time,
        SchemaType.Duration => Duration,
        SchemaType.Quantity => Quantity,
        SchemaType.IntOrString => IntOrString,
        SchemaType.RawExtension or SchemaType.FieldsV1 or SchemaType.Json => Content,
        SchemaType.StringList => StringList,
        _ => null,
    };

    private static Shape Value(string name, params (SchemaType Type, bool IsList)[] fields)
    {
        Shape shape = new(name);
        for (int i = 0; i < fields.Length; i++)
        {
            shape.Fields.Add(i + 1, new(i + 1, "", fields[i].Type, null) { IsList = fields[i].IsList, IsPointer = true });
        }

        return shape;
    }
}
