using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.CodeFixes;

/// <summary>Where the type of a member is written: at a parameter, and at the property that the parameter sets.</summary>
internal static class MemberDeclarations
{
    /// <summary>The types to change together; none where another type has a say in them.</summary>
    public static ImmutableArray<TypeSyntax> Types(SemanticModel model, SyntaxNode node, CancellationToken token)
    {
        switch (model.GetDeclaredSymbol(node, token))
        {
            case IPropertySymbol property:
                return IsDictated(property) ? [] : Types(property, token);
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { PartialDefinitionPart: null, PartialImplementationPart: null } } parameter
                when node is ParameterSyntax { Type: { } own }:
                IPropertySymbol? set = parameter.ContainingType.GetMembers().OfType<IPropertySymbol>()
                    .FirstOrDefault(member => string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
                return set is null || !SymbolEqualityComparer.Default.Equals(set.Type, parameter.Type) ? [own]
                    : IsDictated(set) ? []
                    : [own, .. Types(set, token)];
            default:
                return [];
        }
    }

    /// <summary>The declarations of a partial property are two; that of a positional record's is its parameter, and not found here.</summary>
    private static ImmutableArray<TypeSyntax> Types(IPropertySymbol property, CancellationToken token) =>
    [
        .. new[] { property, property.PartialDefinitionPart, property.PartialImplementationPart }
            .SelectMany(static part => part is null ? [] : part.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(token))
            .OfType<PropertyDeclarationSyntax>()
            .Select(static declaration => declaration.Type)
            .Distinct(),
    ];

    private static bool IsDictated(IPropertySymbol property) =>
        property.IsOverride || property.ContainingType.AllInterfaces
            .SelectMany(static contract => contract.GetMembers().OfType<IPropertySymbol>())
            .Any(member => SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(member), property));
}
