namespace KubeGen.Schema;

/// <summary>A kind in one version of its group, with the resource that serves it.</summary>
internal sealed class SchemaKind
{
    private const int ColumnCount = 11;

    private readonly SchemaTable _table;
    private readonly string _message;

    internal SchemaKind(SchemaTable table, string[] columns)
    {
        if (columns.Length != ColumnCount)
            throw new FormatException($"The kind line {string.Join(" ", columns)} has {columns.Length} columns instead of {ColumnCount}");
        _table = table;
        Group = columns[1];
        Version = columns[2];
        ApiVersion = Group.Length == 0 ? Version : Group + "/" + Version;
        Kind = columns[3];
        Plural = columns[4];
        Singular = columns[5];
        Namespaced = columns[6] == "Namespaced";
        Verbs = SchemaLine.List(columns[7]);
        ShortNames = SchemaLine.List(columns[8]);
        Subresources = SchemaLine.List(columns[9]);
        _message = columns[10];
    }

    /// <summary>Empty for the core group.</summary>
    public string Group { get; }

    public string Version { get; }

    /// <summary>As in a manifest: <c>v1</c>, <c>apps/v1</c>.</summary>
    public string ApiVersion { get; }

    public string Kind { get; }

    public string Plural { get; }

    public string Singular { get; }

    public bool Namespaced { get; }

    public IReadOnlyList<string> Verbs { get; }

    public IReadOnlyList<string> ShortNames { get; }

    /// <summary>Without the resource's own name: <c>status</c>, <c>scale</c>.</summary>
    public IReadOnlyList<string> Subresources { get; }

    public SchemaMessage Message => _table.Require(_message);
}
