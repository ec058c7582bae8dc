using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.CodeFixes;

/// <summary>KG0001: adds <c>partial</c> to a type and to each type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix : DefinitionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["KG0001"];

    private protected override string TitleOfAll => "Make the types partial";

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode root = await RootAsync(document, token).ConfigureAwait(false);
        TypeDeclarationSyntax[] types = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is TypeDeclarationSyntax found
            ? [.. found.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))]
            : [];
        return types.Length == 0 ? null : Edit.Of(
            $"Make '{string.Join("', '", types.Select(static type => type.Identifier.ValueText))}' partial",
            [.. types.Select(type => Change.Insert(document.Id, type.Keyword.SpanStart, "partial "))]);
    }
}
