namespace KubeGen.Schema;

/// <summary>The constants that Kubernetes declares for a named string type.</summary>
internal sealed class SchemaEnum
{
    private SchemaEnum(string name, bool isClosed, string[] values)
    {
        Name = name;
        IsClosed = isClosed;
        Values = values;
    }

    public string Name { get; }

    /// <summary>True if a release accepts no other value; false if the constants are merely the well-known ones.</summary>
    public bool IsClosed { get; }

    public IReadOnlyList<string> Values { get; }

    internal static SchemaEnum Read(string[] columns)
    {
        if (columns.Length != 4)
            throw new FormatException($"The enum line {string.Join(" ", columns)} has {columns.Length} columns instead of 4");
        return new SchemaEnum(columns[1], columns[2] == "closed", SchemaLine.List(columns[3]));
    }
}
