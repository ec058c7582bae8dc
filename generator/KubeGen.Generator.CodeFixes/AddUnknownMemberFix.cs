using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.CodeFixes;

/// <summary>
/// KG0010: puts <c>Unknown</c> before the other members of an enum, wherever that is declared. Not where a member is 0 because somebody
/// wrote so: which number it gets then is not for a tool to say.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUnknownMemberFix)), Shared]
public sealed class AddUnknownMemberFix : DefinitionFix
{
    private const string Unknown = "Unknown";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["KG0010"];

    private protected override string TitleOfAll => "Add 'Unknown' to the enums";

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode root = await RootAsync(document, token).ConfigureAwait(false);
        SemanticModel model = await ModelAsync(document, token).ConfigureAwait(false);
        ITypeSymbol? type = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not { } member ? null
            : model.GetDeclaredSymbol(member, token) switch
            {
                IParameterSymbol parameter => parameter.Type,
                IPropertySymbol property => property.Type,
                _ => null,
            };
        if (type is null || Held(type) is not { DeclaringSyntaxReferences: { Length: 1 } references } held
            || document.Project.Solution.GetDocument(references[0].SyntaxTree) is not { } place
            || await references[0].GetSyntaxAsync(token).ConfigureAwait(false) is not EnumDeclarationSyntax { OpenBraceToken.IsMissing: false } syntax
            || syntax.OpenBraceToken == default)
        {
            return null;
        }

        ImmutableArray<Change> changes = syntax.Members.FirstOrDefault(static one => one.Identifier.ValueText == Unknown) is { } present
            ? Move(place.Id, syntax, present) : CanPrecede(held, syntax) ? [First(place.Id, syntax)] : [];
        return changes.IsEmpty ? null : new($"Add 'Unknown' to '{held.Name}' as the member of value 0", changes);
    }

    /// <summary>The enum that a type holds: itself, or the last of its arguments, as of lists, maps and nullables.</summary>
    private static INamedTypeSymbol? Held(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeKind: not TypeKind.Enum, TypeArguments: { IsEmpty: false } arguments })
        {
            type = arguments[arguments.Length - 1];
        }

        return type.TypeKind == TypeKind.Enum ? type as INamedTypeSymbol : null;
    }

    /// <summary>Whether the members that count from 0 may count from 1 without becoming another's equal.</summary>
    private static bool CanPrecede(INamedTypeSymbol type, EnumDeclarationSyntax syntax)
    {
        int counted = syntax.Members.TakeWhile(static member => member.EqualsValue is null).Count();
        foreach (EnumMemberDeclarationSyntax member in syntax.Members.Skip(counted))
        {
            IFieldSymbol field = type.GetMembers(member.Identifier.ValueText).OfType<IFieldSymbol>().First();
            decimal value = Convert.ToDecimal(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture);
            bool refers = member.EqualsValue is { Value: var expression } && expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any();
            if (value == 0 || (counted > 0 && (value == counted || refers)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A member of that name which is not 0: it goes to the front, where all of them just count.</summary>
    private static ImmutableArray<Change> Move(DocumentId document, EnumDeclarationSyntax syntax, EnumMemberDeclarationSyntax member)
    {
        int index = syntax.Members.IndexOf(member);
        if (index == 0 || syntax.Members.Any(static one => one.EqualsValue is not null) || member.AttributeLists.Count > 0
            || member.GetLeadingTrivia().Any(static trivia => trivia.IsDirective || IsComment(trivia))
            || syntax.Members.GetSeparator(index - 1).TrailingTrivia.Any(IsComment))
        {
            return [];
        }

        // From the comma before it to its own end: what follows it, a comma or the brace, then follows the member before.
        int start = syntax.Members.GetSeparator(index - 1).SpanStart;
        return [First(document, syntax), new(document, new(start, member.Span.End - start), "")];
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static Change First(DocumentId document, EnumDeclarationSyntax syntax)
    {
        SyntaxToken brace = syntax.OpenBraceToken;
        string line = Last(brace.TrailingTrivia, SyntaxKind.EndOfLineTrivia);
        string comma = syntax.Members.Count > 0 || line.Length > 0 ? "," : "";
        if (line.Length == 0)
        {
            return Change.Insert(document, brace.FullSpan.End, $"{Unknown}{comma} ");
        }

        string indent = syntax.Members.Count > 0 ? Indent(syntax.Members[0].GetFirstToken()) : Indent(syntax.CloseBraceToken) + "    ";
        string summary = syntax.Members.Count > 0 && IsDocumented(syntax.Members[0])
            ? $"{indent}/// <summary>A text that this program does not know.</summary>{line}" : "";
        return Change.Insert(document, brace.FullSpan.End, $"{summary}{indent}{Unknown}{comma}{line}");
    }

    private static bool IsDocumented(SyntaxNode node) =>
        node.GetLeadingTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));

    private static string Indent(SyntaxToken token) => Last(token.LeadingTrivia, SyntaxKind.WhitespaceTrivia);

    private static string Last(SyntaxTriviaList trivia, SyntaxKind kind) =>
        trivia.Count > 0 && trivia[trivia.Count - 1].IsKind(kind) ? trivia[trivia.Count - 1].ToString() : "";
}
