using KubeGen.Diagnostics;
using KubeGen.Model;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Holds the type of a member against what its path leads to.</summary>
internal sealed class ValueParser(ObjectParser objects, Problems problems)
{
    /// <summary>How the member holds the value, and how many lists are around it; null with a problem where it cannot.</summary>
    public (int Depth, ValueModel Value)? Parse(MemberSource member, string path, ResolvedPath resolved)
    {
        (int depth, ITypeSymbol type) = (0, member.Type);
        while (ClrTypes.ListElement(type) is { } element)
        {
            (depth, type) = (depth + 1, element);
        }

        if ((depth == 0) != (resolved.Levels == 0) || depth > 2 || (depth == 2 && resolved.Levels != 2))
        {
            return Wrong(member, path, resolved);
        }

        ValueModel? value = resolved.IsMap ? Map(type, member, path, resolved) : Single(type, member, path, resolved, resolved.Field);
        return value is null ? null : (depth, value);
    }

    private ValueModel? Map(ITypeSymbol type, MemberSource member, string path, ResolvedPath resolved)
    {
        (ITypeSymbol map, bool nullable) = ClrTypes.Unwrap(type);
        if (ClrTypes.MapElement(map) is not { } element || nullable)
        {
            Wrong(member, path, resolved);
            return null;
        }

        ValueModel? value = Single(element, member, path, resolved, resolved.Field);
        return value is null ? null
            : new(ValueKind.Map, Symbols.Qualified(map), Nullable: false, ZeroIsAbsent: false) { Element = value with { ZeroIsAbsent = false } };
    }

    private ValueModel? Single(ITypeSymbol declared, MemberSource member, string path, ResolvedPath resolved, SchemaField field)
    {
        (ITypeSymbol type, bool nullable) = ClrTypes.Unwrap(declared);
        bool direct = !resolved.IsElement && !field.IsList && !field.IsMap;
        ValueModel frame = new(ValueKind.Object, Symbols.Qualified(type), nullable, ZeroIsAbsent: direct && !field.IsPointer);
        if (field.Type == SchemaType.Message && type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named
            && type.SpecialType == SpecialType.None && named.ContainingNamespace?.ToDisplayString() != "System")
        {
            Note(declared, nullable, member, resolved);
            return objects.ParseNested(named, field.Message!, frame, member, path, resolved.Levels > 0 || resolved.IsMap);
        }

        if (ClrTypes.Reading(type, field) is not { } kind)
        {
            Wrong(member, path, resolved);
            return null;
        }

        Note(declared, nullable, member, resolved);
        frame = frame with { Kind = kind, Unique = IsUnique(path, field) };
        return kind != ValueKind.Enum ? frame
            : EnumParser.Parse((INamedTypeSymbol)type, member.Location, problems) is { } texts ? frame with { Texts = texts }
            : null;
    }

    private void Note(ITypeSymbol declared, bool nullable, MemberSource member, ResolvedPath resolved)
    {
        if (resolved.Optional && !nullable && !resolved.IsMap)
        {
            string shown = Symbols.Shown(declared);
            string instead = declared.SpecialType == SpecialType.System_String ? "an empty text"
                : declared.IsValueType ? "the default of its type" : "an object without values";
            problems.Suggest(Descriptors.OptionalField, member.Location, shown + "?", resolved.Field.JsonName, member.Name, instead, shown + "?");
        }
    }

    private (int, ValueModel)? Wrong(MemberSource member, string path, ResolvedPath resolved)
    {
        SchemaField field = resolved.Field;
        string one = ClrTypes.Natural(field.Type)?.Shown
            ?? (field.Type == SchemaType.StringList ? "nothing: such lists cannot be read yet" : "a partial record of your own");
        string fitting = resolved.IsMap ? $"IReadOnlyDictionary<string, {one}>" : one;
        fitting = resolved.Levels == 0 ? resolved.Optional && !resolved.IsMap ? fitting + "?" : fitting : $"ImmutableArray<{fitting}>";
        string holds = resolved.Levels > 1 || (resolved.Levels == 1 && !field.IsList) || (resolved.Levels == 1 && resolved.IsElement)
            ? $"for each element {SchemaNames.Of(field, element: true)}"
            : SchemaNames.Of(field, resolved.IsElement);
        problems.Suggest(Descriptors.WrongType, member.Location, ClrTypes.Natural(field.Type) is null ? null : fitting,
            member.Name, Symbols.Shown(member.Type), path, holds, fitting);
        return null;
    }

    /// <summary>Texts that are an object's own: looking for them in a pool of recurring texts costs more than it saves.</summary>
    public static bool IsUnique(string path, SchemaField field) =>
        path is "metadata.name" or "metadata.uid"
        || field.JsonName is "resourceVersion" or "containerID" or "message" or "podIP" or "selfLink";
}
