using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>The values that are open while a message is read: of the object, or of one element of a list.</summary>
/// <param name="Name">The name of the struct that holds them.</param>
internal sealed class Scope(string name)
{
    public string Name { get; } = name;

    public List<(string Type, string Name)> Slots { get; } = [];

    public string Add(string type, string name)
    {
        string unique = name;
        for (int i = 2; Contains(unique); i++)
        {
            unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        Slots.Add((type, unique));
        return unique;
    }

    private bool Contains(string name)
    {
        if (name == Name)
        {
            return true;
        }

        foreach ((_, string taken) in Slots)
        {
            if (taken == name)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A message that is read: one method of the codec.</summary>
/// <param name="Name">The end of the method's name.</param>
/// <param name="Path">Its place in the object, for people.</param>
/// <param name="Scope">Where its values go.</param>
internal sealed class MessageNode(string name, string path, Scope scope)
{
    public string Name { get; } = name;

    public string Path { get; } = path;

    public Scope Scope { get; } = scope;

    public SortedDictionary<int, FieldNode> Fields { get; } = [];
}

/// <summary>A field of a message that something is read from.</summary>
internal sealed class FieldNode(WireStep step)
{
    public int Number { get; } = step.Number;

    public string Name { get; } = step.Name;

    public int Wire { get; } = step.Wire;

    /// <summary>Whether the field is a list of numbers, which may also come packed into one field of bytes.</summary>
    public bool Packable { get; set; }

    public List<Use> Uses { get; } = [];
}

/// <summary>What is done with a field.</summary>
internal abstract class Use;

/// <summary>The value goes into a slot.</summary>
internal sealed class ScalarUse(ValueModel value, string slot) : Use
{
    public ValueModel Value { get; } = value;

    public string Slot { get; } = slot;
}

/// <summary>The message is read on, into the same scope.</summary>
internal sealed class MessageUse(MessageNode child) : Use
{
    public MessageNode Child { get; } = child;
}

/// <summary>The message becomes an object of its own.</summary>
internal sealed class ObjectUse(ObjectPlan plan, string slot, string present) : Use
{
    public ObjectPlan Plan { get; } = plan;

    public string Slot { get; } = slot;

    public string Present { get; } = present;
}

/// <summary>Each message of a list is read into a scope of its own, whose values then go into lists.</summary>
internal sealed class EachUse(MessageNode child) : Use
{
    public MessageNode Child { get; } = child;

    /// <summary>Statements after each element, in which the scope is called <c>element</c>.</summary>
    public List<string> End { get; } = [];
}

/// <summary>Each value of a list goes into a list.</summary>
internal sealed class ListUse(ValueModel value, string builder, ObjectPlan? plan) : Use
{
    public ValueModel Value { get; } = value;

    public string Builder { get; } = builder;

    public ObjectPlan? Plan { get; } = plan;
}

/// <summary>One element of a list, or one entry of a map, is used.</summary>
internal sealed class PickUse(WireStep step, string slot, Use inner) : Use
{
    public WireStep Step { get; } = step;

    /// <summary>Where it is kept that the element was found, or how many have passed.</summary>
    public string Slot { get; } = slot;

    public Use Inner { get; set; } = inner;
}

/// <summary>The whole map goes into a slot.</summary>
internal sealed class MapUse(ValueModel value, string slot, ObjectPlan? plan) : Use
{
    public ValueModel Value { get; } = value;

    public string Slot { get; } = slot;

    public ObjectPlan? Plan { get; } = plan;
}

/// <summary>An object that is made: its scope, the message it starts at, and what its members get.</summary>
internal sealed class ObjectPlan(ObjectModel model, MessageNode message)
{
    public ObjectModel Model { get; } = model;

    public MessageNode Message { get; } = message;

    /// <summary>Whether it is an element of a list or map, so that each one is made at once.</summary>
    public bool IsListed { get; set; }

    /// <summary>Of each member, the expression over <c>fields</c> and <c>buffers</c>.</summary>
    public List<string> Values { get; } = [];

    /// <summary>The lists that belong to one object and are emptied before the next one.</summary>
    public List<string> Builders { get; } = [];
}
