namespace KubeGen.Schema;

/// <summary>Where each kind, enum and message starts in the text: offsets only, found by binary search in the text itself.</summary>
internal sealed class SchemaIndex
{
    private readonly List<int> _kinds = [];
    private readonly List<int> _enums = [];
    private readonly List<int> _messages = [];

    private SchemaIndex(string text) => Text = text;

    public string Text { get; }

    public string Version { get; private set; } = "";

    public IReadOnlyList<int> Kinds => _kinds;

    public static SchemaIndex Read(string text)
    {
        var index = new SchemaIndex(text);
        for (int start = 0; start < text.Length; start = SchemaLine.Next(text, start))
        {
            switch (text[start])
            {
                case 'V':
                    index.Version = SchemaLine.Columns(text, start)[1];
                    break;
                case 'K':
                    index._kinds.Add(start);
                    break;
                case 'E':
                    AddSorted(text, index._enums, start);
                    break;
                case 'M':
                    AddSorted(text, index._messages, start);
                    break;
                case '#' or '\t' or '\n' or '\r':
                    break;
                default:
                    throw SchemaLine.Error(text, start, "starts with an unknown letter");
            }
        }

        if (index.Version.Length == 0)
            throw new FormatException("The schema has no version line");
        return index;
    }

    public int FindEnum(string name) => Find(_enums, name);

    public int FindMessage(string name) => Find(_messages, name);

    private static void AddSorted(string text, List<int> lines, int start)
    {
        if (lines.Count > 0 && SchemaLine.CompareName(text, lines[lines.Count - 1], SchemaLine.Columns(text, start)[1]) >= 0)
            throw SchemaLine.Error(text, start, "is not in the order of names");
        lines.Add(start);
    }

    private int Find(List<int> lines, string name)
    {
        int low = 0;
        int high = lines.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = SchemaLine.CompareName(Text, lines[middle], name);
            if (order == 0)
                return lines[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}
