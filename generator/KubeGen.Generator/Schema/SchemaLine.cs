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
            if (IsEnd(c))
                return -1;
            if (c != name[i])
                return c < name[i] ? -1 : 1;
        }

        return at >= text.Length || IsEnd(text[at]) ? 0 : 1;
    }

    /// <summary>Compares the names of two lines that both start in the text.</summary>
    public static int CompareNames(string text, int first, int second)
    {
        for (int i = NameStart; ; i++)
        {
            char a = first + i < text.Length ? text[first + i] : '\n';
            char b = second + i < text.Length ? text[second + i] : '\n';
            if (IsEnd(a) || IsEnd(b))
                return IsEnd(a) ? (IsEnd(b) ? 0 : -1) : 1;
            if (a != b)
                return a < b ? -1 : 1;
        }
    }

    private static bool IsEnd(char c) => c is '\t' or '\n' or '\r';

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
