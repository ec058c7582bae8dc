namespace KubeGen.Schema;

/// <summary>A message, with its fields in JSON shape.</summary>
/// <remarks>
/// <see cref="HasOwnJson"/> marks the few messages whose JSON is no object of these fields. In apiextensions/v1, JSONSchemaPropsOrBool is
/// a boolean (allows) or a schema (schema; allows is then true), JSONSchemaPropsOrArray a schema or an array of schemas (jSONSchemas),
/// JSONSchemaPropsOrStringArray a schema or an array of strings (property): a JSON reader decides by the first token.
/// runtime.Unknown is the envelope of a protobuf body and never JSON. Their field names are the protobuf ones.
/// </remarks>
internal sealed class SchemaMessage
{
    private readonly SchemaTable _table;
    private readonly string _text;
    private readonly int _line;
    private readonly Lazy<SchemaField[]> _fields;

    internal SchemaMessage(SchemaTable table, string text, int line)
    {
        _table = table;
        _text = text;
        _line = line;
        string[] columns = SchemaLine.Columns(text, line);
        Name = columns[1];
        HasOwnJson = columns.Length > 2 && columns[2] == "ownJson";
        _fields = new(ReadFields);
    }

    /// <summary>Package and Go name: <c>core/v1.Pod</c>.</summary>
    public string Name { get; }

    public bool HasOwnJson { get; }

    /// <summary>By number; the members of an embedded message stand where it stands.</summary>
    public IReadOnlyList<SchemaField> Fields => _fields.Value;

    public SchemaField? Find(string jsonName)
    {
        foreach (SchemaField field in _fields.Value)
        {
            if (field.JsonName == jsonName)
                return field;
        }

        return null;
    }

    public override string ToString() => Name;

    private SchemaField[] ReadFields()
    {
        var fields = new List<SchemaField>();
        int line = SchemaLine.Next(_text, _line);
        for (; line < _text.Length && _text[line] == '\t'; line = SchemaLine.Next(_text, line))
        {
            var row = SchemaFieldRow.Read(_text, line);
            if (!row.IsInline)
            {
                fields.Add(new SchemaField(_table, row, []));
                continue;
            }

            foreach (SchemaField member in _table.Require(row.Type).Fields)
                fields.Add(member.ReachedThrough(row));
        }

        return [.. fields];
    }
}
