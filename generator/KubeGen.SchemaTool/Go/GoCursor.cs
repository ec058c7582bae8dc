namespace KubeGen.SchemaTool.Go;

/// <summary>A place in the tokens, with the comments passed since the last declaration.</summary>
internal sealed class GoCursor(IReadOnlyList<GoToken> tokens)
{
    private readonly List<string> _comments = [];
    private int _at;

    public GoToken Current => tokens[_at];

    public bool AtEnd => Current.Kind == GoTokenKind.End;

    public GoToken Peek(int ahead) => tokens[Math.Min(_at + ahead, tokens.Count - 1)];

    public GoToken Take()
    {
        GoToken taken = Current;
        if (!AtEnd)
            _at++;
        return taken;
    }

    public bool TrySymbol(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        Take();
        return true;
    }

    public bool TryWord(string word)
    {
        if (!Current.IsWord(word))
            return false;
        Take();
        return true;
    }

    /// <summary>Passes line ends and comments; the comments are kept as markers of what follows.</summary>
    public void SkipBlank()
    {
        while (Current.Kind is GoTokenKind.NewLine or GoTokenKind.Comment || Current.Is(";"))
        {
            GoToken token = Take();
            if (token.Kind == GoTokenKind.Comment && token.Text.StartsWith('+'))
                _comments.Add(token.Text);
        }
    }

    public string[] TakeMarkers()
    {
        string[] markers = [.. _comments];
        _comments.Clear();
        return markers;
    }

    /// <summary>Goes to the end of the line that the declaration ends on; what is in brackets may go over many lines.</summary>
    public void SkipLine()
    {
        int depth = 0;
        while (!AtEnd && (depth > 0 || Current.Kind != GoTokenKind.NewLine))
        {
            if (depth == 0 && (Current.Is(")") || Current.Is("}")))
                return;
            GoToken token = Take();
            if (token.Is("(") || token.Is("{") || token.Is("["))
                depth++;
            else if (token.Is(")") || token.Is("}") || token.Is("]"))
                depth--;
        }
    }
}
