using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.CodeFixes;

/// <summary>KG0013: takes the path from the property; the one on the parameter stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSecondPathFix)), Shared]
public sealed class RemoveSecondPathFix : DefinitionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["KG0013"];

    private protected override string TitleOfAll => "Remove [KubeField] from the properties";

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode root = await RootAsync(document, token).ConfigureAwait(false);
        SemanticModel model = await ModelAsync(document, token).ConfigureAwait(false);
        if (root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not ParameterSyntax syntax
            || model.GetDeclaredSymbol(syntax, token) is not IParameterSymbol parameter)
        {
            return null;
        }

        AttributeData? second = parameter.ContainingType.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(property => !property.IsStatic && string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))?
            .GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() == "KubeGen.KubeFieldAttribute");
        return second?.ApplicationSyntaxReference is { } reference
            && await reference.GetSyntaxAsync(token).ConfigureAwait(false) is AttributeSyntax { Parent: AttributeListSyntax list } written
            && document.Project.Solution.GetDocument(written.SyntaxTree) is { } place
            ? Edit.Of($"Remove [{written}] from the property", new Change(place.Id, Span(list, written), ""))
            : null;
    }

    /// <summary>The attribute with a comma, or the whole list with the blanks behind it.</summary>
    private static TextSpan Span(AttributeListSyntax list, AttributeSyntax attribute)
    {
        int index = list.Attributes.IndexOf(attribute);
        if (list.Attributes.Count > 1)
        {
            return index == 0
                ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart)
                : TextSpan.FromBounds(list.Attributes.GetSeparator(index - 1).SpanStart, attribute.Span.End);
        }

        SyntaxToken last = list.CloseBracketToken, next = last.GetNextToken();
        bool blank = last.TrailingTrivia.Concat(next.LeadingTrivia)
            .All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return blank ? TextSpan.FromBounds(list.SpanStart, next.SpanStart) : list.Span;
    }
}
