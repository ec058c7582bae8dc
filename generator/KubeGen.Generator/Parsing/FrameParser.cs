using KubeGen.Diagnostics;
using KubeGen.Emit;
using KubeGen.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Reads where a type stands, and whether another part of it can be written.</summary>
internal static class FrameParser
{
    private static readonly SymbolDisplayFormat Plain = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The frame, or null with a problem where the type cannot have another part.</summary>
    public static TypeFrame? Parse(INamedTypeSymbol type, Problems problems, CancellationToken token)
    {
        List<string> outer = [];
        bool generic = type.IsGenericType;
        for (INamedTypeSymbol? around = type; around is not null; around = around.ContainingType)
        {
            if (around.Name.Length == 0)
            {
                // Someone is typing.
                problems.Silently();
                return null;
            }

            if (around.IsFileLocal)
            {
                problems.Add(Descriptors.GenericOrLocal, Symbols.Location(type), type.Name, "local to its file");
                return null;
            }

            if (!Symbols.IsPartial(around, token))
            {
                problems.Add(Descriptors.NotPartial, Symbols.Location(around), around.Name);
                return null;
            }

            generic |= around.IsGenericType;
            if (!ReferenceEquals(around, type))
            {
                outer.Insert(0, Header(around));
            }
        }

        if (generic)
        {
            problems.Add(Descriptors.GenericOrLocal, Symbols.Location(type), type.Name, "generic");
        }

        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : Namespace(type.ContainingNamespace);
        string fullName = Symbols.Qualified(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        return new(space, EquatableArray<string>.From(outer), Header(type), Name(type), fullName, HintName(type))
        {
            Suffix = Suffix(type),
            IsRecord = type.IsRecord,
            IsStruct = type.IsValueType,
            IsSealed = type.IsSealed,
            IsDerivedRecord = type is { IsRecord: true, BaseType.IsRecord: true },
        };
    }

    private static string Suffix(INamedTypeSymbol type)
    {
        string suffix = "";
        for (int i = 2; IsTaken(type, CodecEmitter.Name + suffix) || IsTaken(type, CodecEmitter.IdentityField + suffix); i++)
        {
            suffix = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return suffix;
    }

    private static bool IsTaken(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (ISymbol member in at.GetMembers(name))
            {
                if (!Symbols.IsGenerated(member))
                {
                    return true;
                }
            }
        }

        return type.Name == name;
    }

    private static string Namespace(INamespaceSymbol space)
    {
        string own = Literal.Identifier(space.Name);
        return space.ContainingNamespace is { IsGlobalNamespace: false } outer ? $"{Namespace(outer)}.{own}" : own;
    }

    private static string Header(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Interface } => "interface",
            { IsValueType: true } => "struct",
            _ => "class",
        };
        return $"partial {keyword} {Name(type)}";
    }

    private static string Name(INamedTypeSymbol type)
    {
        string name = Literal.Identifier(type.Name);
        if (type.TypeParameters.IsEmpty)
        {
            return name;
        }

        List<string> parameters = [];
        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
        {
            parameters.Add(Literal.Identifier(parameter.Name));
        }

        return $"{name}<{string.Join(", ", parameters)}>";
    }

    /// <summary>A file name that no other type has, also where file names ignore case.</summary>
    private static string HintName(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(Plain);
        System.Text.StringBuilder safe = new(name.Length + 9);
        uint hash = 2166136261;
        foreach (char c in name)
        {
            safe.Append(char.IsLetterOrDigit(c) && c < 128 || c is '.' or '_' ? c : '-');
            hash = unchecked((hash ^ c) * 16777619);
        }

        // Only a name that its file name does not give back, or gives back to a twin that differs in case, needs the hash.
        bool exact = name.Length < 120 && !HasTwin(type);
        foreach (char c in name)
        {
            exact &= c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '_');
        }

        string file = safe.Length > 120 ? safe.ToString(safe.Length - 120, 120) : safe.ToString();
        return exact ? file : $"{file}-{hash:x8}";
    }

    private static bool HasTwin(ISymbol symbol)
    {
        for (; symbol.ContainingSymbol is INamespaceOrTypeSymbol around; symbol = around)
        {
            foreach (ISymbol twin in around.GetMembers())
            {
                if (twin.Name != symbol.Name && twin is INamespaceOrTypeSymbol
                    && string.Equals(twin.Name, symbol.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
