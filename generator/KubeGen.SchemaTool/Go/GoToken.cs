namespace KubeGen.SchemaTool.Go;

internal enum GoTokenKind
{
    Word,
    Text,
    Symbol,
    Comment,
    NewLine,
    End,
}

/// <summary>A token; of a string literal the text is the value, of a comment what follows the slashes.</summary>
internal readonly record struct GoToken(GoTokenKind Kind, string Text)
{
    public bool Is(string symbol) => Kind == GoTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == GoTokenKind.Word && Text == word;
}
