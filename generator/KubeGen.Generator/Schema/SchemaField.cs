namespace KubeGen.Schema;

/// <summary>A field in JSON shape, with the way to it in protobuf.</summary>
internal sealed class SchemaField
{
    private readonly SchemaTable _table;
    private readonly SchemaFieldRow _row;

    internal SchemaField(SchemaTable table, SchemaFieldRow row, int[] detour, string? since = null)
    {
        _table = table;
        _row = row;
        Detour = detour;
        Since = since ?? row.Since;
        Type = SchemaTypeNames.Find(row.Type);
    }

    public string JsonName => _row.Name;

    /// <summary>The protobuf number, in the message that the detour ends in.</summary>
    public int Number => _row.Number;

    /// <summary>Numbers of the embedded messages to pass through in protobuf, outermost first; usually none.</summary>
    public IReadOnlyList<int> Detour { get; }

    /// <summary>The type of an element for a list, of a value for a map.</summary>
    public SchemaType Type { get; }

    /// <summary>The message of <see cref="SchemaType.Message"/>, else null. It may contain itself (JSONSchemaProps).</summary>
    public SchemaMessage? Message => Type == SchemaType.Message ? _table.Require(_row.Type) : null;

    public bool IsList => _row.IsList;

    /// <summary>Keys are always strings.</summary>
    public bool IsMap => _row.IsMap;

    /// <summary>Protobuf writes it only when it is set, and then also when it is zero.</summary>
    public bool IsPointer => _row.IsPointer;

    /// <summary>JSON leaves it out when it is empty; without effect on a message, a time or a quantity that is no pointer.</summary>
    public bool OmitEmpty => _row.OmitEmpty;

    /// <summary>The declared constants of the string's type, sorted; none for a plain string.</summary>
    public IReadOnlyList<string> EnumValues => _row.EnumName is { } name ? _table.RequireEnum(name).Values : [];

    /// <summary>True if the enum values are the only ones; false if they are just the well-known ones (ResourceName, condition types).</summary>
    public bool IsClosedEnum => _row.EnumName is { } name && _table.RequireEnum(name).IsClosed;

    /// <summary><c>merge</c>, <c>replace</c>, <c>retainKeys</c> or a comma between two of them.</summary>
    public string? PatchStrategy => _row.PatchStrategy;

    public string? PatchMergeKey => _row.PatchMergeKey;

    /// <summary>What identifies an element in server-side apply; none for lists that are no maps.</summary>
    public IReadOnlyList<string> ListMapKeys => _row.ListMapKeys;

    /// <summary>The first release with this name and number, as in <c>1.22</c>; the oldest release looked at means "or older".</summary>
    public string Since { get; }

    public override string ToString() => JsonName;

    /// <summary>This field as a member of a message that embeds its own message.</summary>
    internal SchemaField ReachedThrough(SchemaFieldRow embedding)
    {
        var detour = new int[Detour.Count + 1];
        detour[0] = embedding.Number;
        for (int i = 0; i < Detour.Count; i++)
            detour[i + 1] = Detour[i];
        return new SchemaField(_table, _row, detour, SchemaRelease.Later(Since, embedding.Since));
    }
}
