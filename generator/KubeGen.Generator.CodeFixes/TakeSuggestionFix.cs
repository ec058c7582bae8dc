using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.CodeFixes;

/// <summary>
/// KG0002, KG0003, KG0006, KG0007, KG0014: writes the API version, kind, path or plural that the message proposes. Only in place of a
/// literal: a constant or an expression may mean more than this one use of it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeSuggestionFix)), Shared]
public sealed class TakeSuggestionFix : DefinitionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["KG0002", "KG0003", "KG0006", "KG0007", "KG0014"];

    private protected override string TitleOfAll => "Change to what the messages propose";

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode root = await RootAsync(document, token).ConfigureAwait(false);
        if (Suggestion(diagnostic) is not { } suggestion
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal
            || !literal.IsKind(SyntaxKind.StringLiteralExpression)
            || (diagnostic.Id == "KG0014" && literal.Parent is not AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: "Plural" }))
        {
            return null;
        }

        return Edit.Of($"Change to '{suggestion}'", new Change(document.Id, literal.Span, Literals.Like(literal.Token, suggestion)));
    }
}
