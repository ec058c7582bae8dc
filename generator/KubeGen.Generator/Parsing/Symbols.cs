using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Parsing;

/// <summary>Questions to symbols that several parsers ask.</summary>
internal static class Symbols
{
    public const string ProjectionAttribute = "KubeGen.KubeProjectionAttribute";
    public const string FieldAttribute = "KubeGen.KubeFieldAttribute";
    public const string FieldsAttribute = "KubeGen.KubeFieldsAttribute";
    public const string IgnoreAttribute = "KubeGen.KubeIgnoreAttribute";

    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The type as its user would write it.</summary>
    public static string Shown(ITypeSymbol type) => type.ToDisplayString(Short);

    /// <summary>The type from <c>global::</c> on, with question marks.</summary>
    public static string Qualified(ITypeSymbol type) => type.ToDisplayString(Full);

    /// <summary>The name of a type's definition, as attributes and values of the runtime are known here.</summary>
    public static string MetadataName(ITypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;

    public static AttributeData? Attribute(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.ContainingType is null && MetadataName(type) == name)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether this generator wrote the member: an analyzer sees the type with its generated part.</summary>
    public static bool IsGenerated(ISymbol symbol) =>
        Attribute(symbol, "System.CodeDom.Compiler.GeneratedCodeAttribute") is { } attribute && Argument(attribute, 0) == "KubeGen.Generator";

    public static string? Argument(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive } constant
            ? constant.Value as string
            : null;

    public static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>Where an argument of an attribute stands; the attribute itself where the argument cannot be told.</summary>
    public static Location? Location(AttributeData attribute, int index, CancellationToken token)
    {
        SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax(token);
        return syntax is AttributeSyntax { ArgumentList.Arguments: var arguments } && index < arguments.Count
            ? arguments[index].Expression.GetLocation()
            : syntax?.GetLocation();
    }

    public static Location? Location(ISymbol symbol) => symbol.Locations.IsEmpty ? null : symbol.Locations[0];

    public static bool IsPartial(INamedTypeSymbol type, CancellationToken token)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(token) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }
}
