using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.CodeFixes;

/// <summary>Writes texts as C#.</summary>
internal static class Literals
{
    public static string Quoted(string text) => SyntaxFactory.Literal(text).Text;

    /// <summary>A text in the form of another literal, where that form can hold it.</summary>
    public static string Like(SyntaxToken literal, string text)
    {
        if (literal.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || literal.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
        {
            string quotes = literal.Text.Substring(0, literal.Text.Length - literal.Text.TrimStart('"').Length);
            return text.Length == 0 || text[0] == '"' || text[text.Length - 1] == '"' || text.Contains(quotes) ? Quoted(text) : quotes + text + quotes;
        }

        return literal.Text.StartsWith("@", StringComparison.Ordinal) ? "@\"" + text.Replace("\"", "\"\"") + "\"" : Quoted(text);
    }
}
