using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.CodeFixes;

/// <summary>KG0005: gives a member the type that the message proposes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeTypeFix)), Shared]
public sealed class ChangeTypeFix : DefinitionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["KG0005"];

    private protected override string TitleOfAll => "Change to the types that the messages propose";

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
            if (place is null || there is null || !Fits(there, type, suggestion))
            {
                return null;
            }

            (string text, ImmutableArray<Change> usings) = TypeNames.Shortest(Annotated(there, type, suggestion), place, there, type.SpanStart);
            changes.Add(new(place.Id, type.Span, text));
            changes.AddRange(usings);
        }

        return new($"Change the type to '{suggestion}'", [.. changes]);
    }

    /// <summary>Whether the default or initializer that stands there may stay.</summary>
    private static bool Fits(SemanticModel model, TypeSyntax type, string suggestion)
    {
        ITypeSymbol? changed = model.GetSpeculativeTypeInfo(
            type.SpanStart, SyntaxFactory.ParseTypeName(TypeNames.Qualified(suggestion)), SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        EqualsValueClauseSyntax? value = type.Parent switch
        {
            ParameterSyntax parameter => parameter.Default,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return changed is not (null or IErrorTypeSymbol)
            && (value is null || value.Value.IsKind(SyntaxKind.DefaultLiteralExpression) || model.ClassifyConversion(value.Value, changed).IsImplicit);
    }

    /// <summary>Without the question mark of a reference where such marks are off.</summary>
    private static string Annotated(SemanticModel model, TypeSyntax type, string suggestion) =>
        suggestion == "string?" && !model.GetNullableContext(type.SpanStart).AnnotationsEnabled() ? "string" : suggestion;
}
