using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.CodeFixes;

/// <summary>KG0014 of a custom resource without <c>Plural</c>: writes the usual one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPluralFix)), Shared]
public sealed class AddPluralFix : DefinitionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["KG0014"];

    private protected override string TitleOfAll => "Add the usual plurals";

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode root = await RootAsync(document, token).ConfigureAwait(false);
        AttributeArgumentListSyntax? arguments = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()?.ArgumentList;
        if (Suggestion(diagnostic) is not { } suggestion || arguments is null || arguments.Arguments.Count == 0
            || arguments.Arguments.Any(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Plural"))
        {
            return null;
        }

        string argument = $"Plural = {Literals.Quoted(suggestion)}";
        return Edit.Of($"Add {argument}", Change.Insert(document.Id, arguments.Arguments.Last().Span.End, $", {argument}"));
    }
}
