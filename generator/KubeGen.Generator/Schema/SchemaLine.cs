namespace KubeGen.Schema;

/// <summary>One line of the text: tab-separated columns; a carriage return at the end is no part of it.</summary>
internal static class SchemaLine
{
    private const int NameStart = 2; // a letter and a tab

    /// <summary>The start of the line after the one that starts here.</summary>
    public static int Next(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>The columns; at least two.</summary>
    public static string[] Columns(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        if (end < 0)
            end = text.Length;
        if (end > start && text[end - 1] == '\r')
            end--;
        string[] columns = text.Substring(start, end - start).Split('\t');
        return columns.Length >= 2 ? columns : throw Error(text, start, "has one column only");
    }

    /// <summary>Splits at commas; nothing gives no items.</summary>
    public static string[] List(string column) => column.Length == 0 ? [] : column.Split(',');

    /// <summary>Compares the name in the second column of a line that starts here with a name.</summary>
    public static int CompareName(string text, int start, string name)
    {
        int at = start + NameStart;
        for (int i = 0; i < name.Length; i++, at++)
        {
            char c = at < text.Length ? text[at] : '\n';
            if (c is '\t' or '\n' or '\r')
                return -1;
            if (c != name[i])
                return c < name[i] ? -1 : 1;
        }

        return at >= text.Length || text[at] is '\t' or '\n' or '\r' ? 0 : 1;
    }

    public static FormatException Error(string text, int start, string problem)
    {
        int line = 1;
        for (int i = 0; i < start; i++)
        {
            if (text[i] == '\n')
                line++;
        }

        return new FormatException($"Line {line} of the schema {problem}");
    }
}
