using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Emit;

/// <summary>Text of users and schemas as C#, whatever is in it.</summary>
internal static class Literal
{
    /// <summary>A string literal with its quotes.</summary>
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The same as UTF-8. Halves of surrogate pairs have no UTF-8: they become what an encoder makes of them.</summary>
    public static string Utf8(string text) =>
        SymbolDisplay.FormatLiteral(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)), quote: true) + "u8";

    /// <summary>Text for an XML comment of one line.</summary>
    public static string Comment(string text)
    {
        System.Text.StringBuilder safe = new(text.Length);
        foreach (char c in text)
        {
            safe.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\u0085' => "?",
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
