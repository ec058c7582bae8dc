namespace KubeGen.Model;

internal enum WireOp
{
    /// <summary>Into a message.</summary>
    Message,

    /// <summary>Into every element of a list of messages.</summary>
    Each,

    /// <summary>To the first element with a key.</summary>
    Select,

    /// <summary>To the element at an index.</summary>
    Index,

    /// <summary>To an entry of a map.</summary>
    Key,

    /// <summary>The value: one field.</summary>
    Leaf,

    /// <summary>The values: a repeated field.</summary>
    List,

    /// <summary>The value: a map.</summary>
    Map,
}

/// <summary>One step through a message on the wire.</summary>
/// <param name="Op">What to do.</param>
/// <param name="Number">The field's number.</param>
/// <param name="Name">The field's name in JSON, for people.</param>
/// <param name="Wire">The wire type of the field, or of its elements.</param>
/// <param name="Message">The schema's name of the message that the step leads into.</param>
internal sealed record WireStep(WireOp Op, int Number, string Name, int Wire, string Message)
{
    /// <summary>Of a selection: the value to find. Of a map: the key.</summary>
    public string Literal { get; init; } = "";

    /// <summary>Of a selection: the key field, for people.</summary>
    public string KeyName { get; init; } = "";

    /// <summary>Of a selection: the tags that lead from the element to its key field.</summary>
    public EquatableArray<int> KeyTags { get; init; }

    /// <summary>Of a selection: whether the key is a text.</summary>
    public bool KeyIsText { get; init; }

    /// <summary>The index of an element.</summary>
    public int Index { get; init; }
}
