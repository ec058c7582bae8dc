namespace KubeGen.SchemaTool.Go;

/// <summary>Splits Go source into as many kinds of tokens as reading type declarations takes.</summary>
internal sealed class GoTokenizer(string source)
{
    private readonly List<GoToken> _tokens = [];
    private int _at;

    public static IReadOnlyList<GoToken> Read(string source)
    {
        var tokenizer = new GoTokenizer(source);
        while (tokenizer._at < source.Length)
            tokenizer.Next();
        tokenizer.Add(GoTokenKind.NewLine, "");
        tokenizer.Add(GoTokenKind.End, "");
        return tokenizer._tokens;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private void Next()
    {
        char c = source[_at];
        switch (c)
        {
            case '\n':
                Add(GoTokenKind.NewLine, "");
                _at++;
                break;
            case '/' when Follows("//"):
                LineComment();
                break;
            case '/' when Follows("/*"):
                Skip(Find("*/", _at + 2) + 2);
                break;
            case '`':
                Raw();
                break;
            case '"' or '\'':
                Quoted(c);
                break;
            default:
                Rest(c);
                break;
        }
    }

    private void Rest(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            _at++;
            return;
        }

        int start = _at++;
        while (IsWord(c) && _at < source.Length && IsWord(source[_at]))
            _at++;
        Add(IsWord(c) ? GoTokenKind.Word : GoTokenKind.Symbol, source[start.._at]);
    }

    private void LineComment()
    {
        int end = Find("\n", _at);
        Add(GoTokenKind.Comment, source[(_at + 2)..end].Trim());
        _at = end;
    }

    private void Raw()
    {
        int end = Find("`", _at + 1);
        Add(GoTokenKind.Text, source[(_at + 1)..end]);
        Skip(end + 1);
    }

    private void Quoted(char quote)
    {
        int start = ++_at;
        while (_at < source.Length && source[_at] != quote && source[_at] != '\n')
            _at += source[_at] == '\\' ? 2 : 1;
        int end = Math.Min(_at, source.Length);
        Add(GoTokenKind.Text, source[start..end]);
        Skip(end + 1);
    }

    private bool Follows(string text) => string.CompareOrdinal(source, _at, text, 0, text.Length) == 0;

    private int Find(string text, int from)
    {
        int found = from > source.Length ? -1 : source.IndexOf(text, from, StringComparison.Ordinal);
        return found < 0 ? source.Length : found;
    }

    private void Skip(int to) => _at = Math.Min(to, source.Length);

    private void Add(GoTokenKind kind, string text) => _tokens.Add(new GoToken(kind, text));
}
