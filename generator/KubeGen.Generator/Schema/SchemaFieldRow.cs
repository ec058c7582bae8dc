namespace KubeGen.Schema;

/// <summary>The columns of a field line: number, name, shape and type, release, and what few fields have.</summary>
internal sealed class SchemaFieldRow
{
    private const int ColumnCount = 6;

    private SchemaFieldRow(string[] columns)
    {
        Number = int.Parse(columns[1], System.Globalization.CultureInfo.InvariantCulture);
        Name = columns[2];
        Since = columns[4];
        string type = columns[3];
        OmitEmpty = TakeEnd(ref type, "?");
        IsPointer = TakeStart(ref type, "*");
        IsList = TakeStart(ref type, "[]");
        IsMap = !IsList && TakeStart(ref type, "{}");
        EnumName = TakeStart(ref type, "string:") ? type : null;
        Type = EnumName is null ? type : "string";
        foreach (string extra in columns[5].Split(' '))
        {
            if (TakeValue(extra, "patch=") is { } strategy)
                PatchStrategy = strategy;
            else if (TakeValue(extra, "patchKey=") is { } key)
                PatchMergeKey = key;
            else if (TakeValue(extra, "keys=") is { } keys)
                ListMapKeys = SchemaLine.List(keys);
            else if (extra.Length > 0)
                throw new FormatException($"unknown fact {extra}");
        }
    }

    public int Number { get; }

    /// <summary>The JSON name; <c>*</c> for an embedded message, whose members stand in the parent in JSON.</summary>
    public string Name { get; }

    public bool IsInline => Name == "*";

    public string Type { get; }

    public string? EnumName { get; }

    public bool IsPointer { get; }

    public bool IsList { get; }

    public bool IsMap { get; }

    public bool OmitEmpty { get; }

    public string Since { get; }

    public string? PatchStrategy { get; }

    public string? PatchMergeKey { get; }

    public string[] ListMapKeys { get; } = [];

    public static SchemaFieldRow Read(string text, int line)
    {
        string[] columns = SchemaLine.Columns(text, line);
        if (columns.Length != ColumnCount)
            throw SchemaLine.Error(text, line, $"has {columns.Length} columns instead of {ColumnCount}");
        try
        {
            return new SchemaFieldRow(columns);
        }
        catch (FormatException e)
        {
            throw SchemaLine.Error(text, line, "is no field: " + e.Message);
        }
    }

    private static bool TakeStart(ref string text, string start)
    {
        if (!text.StartsWith(start, StringComparison.Ordinal))
            return false;
        text = text.Substring(start.Length);
        return true;
    }

    private static bool TakeEnd(ref string text, string end)
    {
        if (!text.EndsWith(end, StringComparison.Ordinal))
            return false;
        text = text.Substring(0, text.Length - end.Length);
        return true;
    }

    private static string? TakeValue(string text, string start) => TakeStart(ref text, start) ? text : null;
}
