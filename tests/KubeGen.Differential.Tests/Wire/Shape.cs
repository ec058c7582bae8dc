using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Wire;

/// <summary>A message as it stands on the wire: embedded messages are fields, and values such as times are messages too.</summary>
/// <param name="name">Its name, for people.</param>
internal sealed class Shape(string name)
{
    public string Name { get; } = name;

    public SortedDictionary<int, ShapeField> Fields { get; } = [];

    /// <summary>The class that holds such a message.</summary>
    public Type Contract { get; set; } = typeof(object);

    public override string ToString() => Name;
}

/// <summary>A field on the wire.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name in JSON; empty for an embedded message.</param>
/// <param name="Type">What it holds; of a list the elements, of a map the values.</param>
/// <param name="Shape">The message that it holds, also for values that are messages; else null.</param>
internal sealed record ShapeField(int Number, string Name, SchemaType Type, Shape? Shape)
{
    public bool IsList { get; init; }

    public bool IsMap { get; init; }

    /// <summary>Written only if it is set; all others are written always.</summary>
    public bool IsPointer { get; init; }

    public bool IsNumber => Type is SchemaType.Bool or SchemaType.Int32 or SchemaType.Int64 or SchemaType.Double;

    public override string ToString() => $"{Number}: {Name}";
}
