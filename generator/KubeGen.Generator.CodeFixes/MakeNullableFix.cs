using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.CodeFixes;

/// <summary>KG0012 of a type that contains itself, KG0015: puts a question mark behind a member's type, or its elements' type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeNullableFix)), Shared]
public sealed class MakeNullableFix : DefinitionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["KG0012", "KG0015"];

    private protected override string TitleOfAll => "Make the members nullable";

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode root = await RootAsync(document, token).ConfigureAwait(false);
        SemanticModel model = await ModelAsync(document, token).ConfigureAwait(false);
        if (Suggestion(diagnostic) is not { } suggestion
            || root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not { } member
            || MemberDeclarations.Types(model, member, token) is not { IsEmpty: false } types)
        {
            return null;
        }

        List<Change> changes = [];
        foreach (TypeSyntax type in types)
        {
            Document? place = document.Project.GetDocument(type.SyntaxTree);
            SemanticModel? there = place is null ? null : await ModelAsync(place, token).ConfigureAwait(false);
            if (there is null || Element(type, there.GetTypeInfo(type, token).Type) is not { } element)
            {
                return null;
            }

            changes.Add(Change.Insert(place!.Id, element.Span.End, "?"));
        }

        return new($"Make it '{suggestion}'", [.. changes]);
    }

    /// <summary>The type within all lists around it; null where it is hidden behind an alias, or nullable already.</summary>
    private static TypeSyntax? Element(TypeSyntax? syntax, ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { Name: "ImmutableArray", TypeArguments: { Length: 1 } arguments })
        {
            GenericNameSyntax? list = syntax switch
            {
                GenericNameSyntax name => name,
                QualifiedNameSyntax name => name.Right as GenericNameSyntax,
                AliasQualifiedNameSyntax name => name.Name as GenericNameSyntax,
                _ => null,
            };
            (syntax, type) = (list?.TypeArgumentList.Arguments[0], arguments[0]);
        }

        return syntax is NullableTypeSyntax ? null : syntax;
    }
}
