namespace KubeGen.Testing.Selectors;

/// <summary>Cuts a label selector into tokens, the spaces between them left out.</summary>
/// <param name="text">The selector.</param>
internal sealed class LabelLexer(string text)
{
    private const string Special = "=!(),<>";
    private int _next;

    public LabelToken Next()
    {
        while (_next < text.Length && char.IsWhiteSpace(text[_next]))
        {
            _next++;
        }

        if (_next == text.Length)
        {
            return new(LabelTokenKind.End, "");
        }

        int start = _next++;
        if (!Special.Contains(text[start], StringComparison.Ordinal))
        {
            while (_next < text.Length && !char.IsWhiteSpace(text[_next]) && !Special.Contains(text[_next], StringComparison.Ordinal))
            {
                _next++;
            }

            string word = text[start.._next];
            return new(word switch { "in" => LabelTokenKind.In, "notin" => LabelTokenKind.NotIn, _ => LabelTokenKind.Word }, word);
        }

        if (text[start] is '=' or '!' && _next < text.Length && text[_next] == '=')
        {
            _next++;
        }

        string symbol = text[start.._next];
        return new(KindOf(symbol), symbol);
    }

    private static LabelTokenKind KindOf(string symbol) => symbol switch
    {
        "," => LabelTokenKind.Comma,
        "(" => LabelTokenKind.Open,
        ")" => LabelTokenKind.Close,
        "!" => LabelTokenKind.Not,
        "!=" => LabelTokenKind.NotEqual,
        ">" => LabelTokenKind.Greater,
        "<" => LabelTokenKind.Less,
        _ => LabelTokenKind.Equal,
    };
}
