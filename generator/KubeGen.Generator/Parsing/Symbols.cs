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

    /// <summary>Whether the compiler could not make sense of an attribute, and says so.</summary>
    public static bool IsBroken(AttributeData attribute)
    {
        bool broken = attribute.AttributeConstructor is null;
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            broken |= argument.Kind == TypedConstantKind.Error;
        }

        return broken;
    }

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
        if (syntax is not AttributeSyntax { ArgumentList.Arguments: var arguments })
        {
            return syntax?.GetLocation();
        }

        string? name = attribute.AttributeConstructor is { } constructor && index < constructor.Parameters.Length ? constructor.Parameters[index].Name : null;
        foreach (AttributeArgumentSyntax argument in arguments)
        {
            if (name is not null && argument.NameColon?.Name.Identifier.ValueText == name)
            {
                return argument.Expression.GetLocation();
            }
        }

        return index < arguments.Count && arguments[index] is { NameColon: null, NameEquals: null } found
            ? found.Expression.GetLocation()
            : syntax.GetLocation();
    }

    /// <summary>Where a property of an attribute is set; the attribute itself where it is not.</summary>
    public static Location? Location(AttributeData attribute, string property, CancellationToken token)
    {
        SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax(token);
        foreach (AttributeArgumentSyntax argument in syntax is AttributeSyntax { ArgumentList.Arguments: var arguments } ? arguments : default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == property)
            {
                return argument.Expression.GetLocation();
            }
        }

        return syntax?.GetLocation();
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
