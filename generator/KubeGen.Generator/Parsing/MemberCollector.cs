using KubeGen.Diagnostics;
using KubeGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Parsing;

/// <summary>Finds the members of a type that a decoder sets: the parameters of its constructor, then its settable properties.</summary>
internal static class MemberCollector
{
    public static List<MemberSource>? Collect(INamedTypeSymbol type, bool sameType, Problems problems, CancellationToken token)
    {
        if (type.IsAbstract)
        {
            problems.Add(Descriptors.Unconstructible, Symbols.Location(type), type.Name, "is abstract, so that no object of it can be made");
            return null;
        }

        if (!TryConstructor(type, sameType, problems, token, out IMethodSymbol? constructor))
        {
            return null;
        }

        List<MemberSource> members = [];
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (IParameterSymbol parameter in constructor?.Parameters ?? [])
        {
            IPropertySymbol? property = Property(type, parameter.Name);
            if (Source(parameter, property, problems, token) is { } member)
            {
                members.Add(member);
                taken.Add(parameter.Name);
            }
        }

        foreach (ISymbol symbol in type.GetMembers())
        {
            if (symbol is not IPropertySymbol { IsIndexer: false } property || taken.Contains(property.Name)
                || !property.ExplicitInterfaceImplementations.IsEmpty || Symbols.IsGenerated(property))
            {
                continue;
            }

            if (property is { IsStatic: false, SetMethod: { } setter } && (sameType || setter.DeclaredAccessibility >= Accessibility.Internal))
            {
                AddProperty(property, members, problems, token);
            }
            else if (Symbols.Attribute(property, Symbols.FieldAttribute) is not null)
            {
                problems.Add(Descriptors.Unconstructible, Symbols.Location(property), property.Name,
                    property.IsStatic ? "has a path but is static" : "has a path but no setter that generated code may call; add 'init'");
            }
        }

        RequiredElsewhere(type, constructor, problems);
        return members;
    }

    /// <summary>Required members that no path can lead to: fields, and all that a base class requires.</summary>
    private static void RequiredElsewhere(INamedTypeSymbol type, IMethodSymbol? constructor, Problems problems)
    {
        foreach (IMethodSymbol candidate in type.InstanceConstructors)
        {
            constructor ??= candidate.Parameters.IsEmpty ? candidate : null;
        }

        if (constructor is not null && Symbols.Attribute(constructor, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null)
        {
            return;
        }

        for (INamedTypeSymbol? around = type; around is { SpecialType: SpecialType.None }; around = around.BaseType)
        {
            bool own = ReferenceEquals(around, type);
            foreach (ISymbol member in around.GetMembers())
            {
                if (member is IFieldSymbol { IsRequired: true } || (!own && member is IPropertySymbol { IsRequired: true }))
                {
                    problems.Add(Descriptors.Unconstructible, Symbols.Location(own ? member : type), own ? member.Name : type.Name,
                        own ? "is a required field, and only properties can have a path; make it a property"
                        : $"has a base class that requires '{member.Name}', and no path leads there; add a constructor with [SetsRequiredMembers]");
                }
            }
        }
    }

    private static void AddProperty(IPropertySymbol property, List<MemberSource> members, Problems problems, CancellationToken token)
    {
        if (Symbols.Attribute(property, Symbols.IgnoreAttribute) is null)
        {
            AttributeData? attribute = Symbols.Attribute(property, Symbols.FieldAttribute);
            members.Add(Source(property.Name, MemberRole.Property, property.Type, property, attribute, token));
        }
        else if (property.IsRequired)
        {
            problems.Add(Descriptors.Unconstructible, Symbols.Location(property), property.Name,
                "is required but ignored, so that nothing can be put there; remove 'required' or [KubeIgnore]");
        }
    }

    private static MemberSource? Source(IParameterSymbol parameter, IPropertySymbol? property, Problems problems, CancellationToken token)
    {
        AttributeData? onParameter = Symbols.Attribute(parameter, Symbols.FieldAttribute);
        AttributeData? onProperty = property is null ? null : Symbols.Attribute(property, Symbols.FieldAttribute);
        if (onParameter is not null && onProperty is not null)
        {
            problems.Add(Descriptors.TwoAttributes, Symbols.Location(parameter), parameter.Name);
            return null;
        }

        if (parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            problems.Add(Descriptors.Unconstructible, Symbols.Location(parameter), parameter.Name, "is a ref or out parameter");
            return null;
        }

        if (property is not null && Symbols.Attribute(property, Symbols.IgnoreAttribute) is not null)
        {
            problems.Add(Descriptors.Unconstructible, Symbols.Location(parameter), parameter.Name,
                "is ignored, but the constructor asks for it; remove the parameter or [KubeIgnore]");
            return null;
        }

        return Source(parameter.Name, MemberRole.Parameter, parameter.Type, parameter, onParameter ?? onProperty, token) with
        {
            PropertyName = SymbolEqualityComparer.Default.Equals(property?.Type, parameter.Type) ? property?.Name : null,
        };
    }

    private static MemberSource Source(
        string name, MemberRole role, ITypeSymbol type, ISymbol symbol, AttributeData? attribute, CancellationToken token) =>
        new(name, role, type, Symbols.Location(symbol),
            attribute is null ? null : Symbols.Argument(attribute, 0) ?? "",
            attribute is null ? null : Symbols.Location(attribute, 0, token))
        {
            IsBroken = attribute is not null && Symbols.IsBroken(attribute),
        };

    /// <summary>The constructor to call: the one of the header, else the only one; none means the one without parameters.</summary>
    private static bool TryConstructor(
        INamedTypeSymbol type, bool sameType, Problems problems, CancellationToken token, out IMethodSymbol? constructor)
    {
        constructor = null;
        int count = 0;
        foreach (IMethodSymbol candidate in type.InstanceConstructors)
        {
            if (IsCopy(type, candidate) || (!sameType && candidate.DeclaredAccessibility < Accessibility.Internal))
            {
                continue;
            }

            if (candidate.Parameters.IsEmpty)
            {
                if (!candidate.IsImplicitlyDeclared || !type.IsValueType)
                {
                    constructor = null;
                    return true;
                }

                continue;
            }

            if (IsPrimary(candidate, token))
            {
                constructor = candidate;
                return true;
            }

            constructor = candidate;
            count++;
        }

        if (count <= 1 && (count == 1 || type.IsValueType))
        {
            return true;
        }

        if (count == 0)
        {
            problems.Add(Descriptors.Unconstructible, Symbols.Location(type), type.Name, "has no constructor that generated code may call");
        }
        else
        {
            problems.Add(Descriptors.AmbiguousConstructor, Symbols.Location(type), type.Name, count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return false;
    }

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken token)
    {
        foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(token) is TypeDeclarationSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCopy(INamedTypeSymbol type, IMethodSymbol constructor) =>
        type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static IPropertySymbol? Property(INamedTypeSymbol type, string name)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } property && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property;
            }
        }

        return null;
    }
}
