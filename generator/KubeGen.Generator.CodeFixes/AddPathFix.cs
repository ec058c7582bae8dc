using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.CodeFixes;

/// <summary>KG0003 of a member without an attribute: its name stays, and its path is said.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPathFix)), Shared]
public sealed class AddPathFix : DefinitionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["KG0003"];

    private protected override string TitleOfAll => "Add [KubeField] with the proposed paths";

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode root = await RootAsync(document, token).ConfigureAwait(false);
        SyntaxNode? member = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        (SyntaxTokenList modifiers, TypeSyntax? type) = member switch
        {
            ParameterSyntax parameter => (parameter.Modifiers, parameter.Type),
            PropertyDeclarationSyntax property => (property.Modifiers, property.Type),
            _ => default,
        };
        if (Suggestion(diagnostic) is not { } suggestion || type is null)
        {
            return null;
        }

        int position = modifiers.Count > 0 ? modifiers[0].SpanStart : type.SpanStart;
        SemanticModel model = await ModelAsync(document, token).ConfigureAwait(false);
        string name = TypeNames.IsKnown(model, position, "KubeGen", "KubeFieldAttribute") ? "KubeField" : "global::KubeGen.KubeField";
        string attribute = $"[{name}({Literals.Quoted(suggestion)})]";
        return Edit.Of($"Add {attribute}", Change.Insert(document.Id, position, attribute + " "));
    }
}
