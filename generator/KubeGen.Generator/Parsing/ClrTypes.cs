using KubeGen.Model;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Which types of C# hold which types of the schema.</summary>
internal static class ClrTypes
{
    public static readonly string[] Content = ["ReadOnlyMemory<byte>", "global::System.ReadOnlyMemory<byte>"];

    /// <summary>The type that holds a value of the schema best, as people write it and from <c>global::</c> on; null for objects.</summary>
    public static (ValueKind Kind, string Shown, string Qualified)? Natural(SchemaType type) => type switch
    {
        SchemaType.String => (ValueKind.String, "string", "string"),
        SchemaType.Bool => (ValueKind.Bool, "bool", "bool"),
        SchemaType.Int32 => (ValueKind.Int32, "int", "int"),
        SchemaType.Int64 => (ValueKind.Int64, "long", "long"),
        SchemaType.Double => (ValueKind.Double, "double", "double"),
        SchemaType.Bytes => (ValueKind.Bytes, Content[0], Content[1]),
        SchemaType.RawExtension or SchemaType.FieldsV1 or SchemaType.Json => (ValueKind.Content, Content[0], Content[1]),
        SchemaType.Time or SchemaType.MicroTime => (ValueKind.Time, "DateTimeOffset", "global::System.DateTimeOffset"),
        SchemaType.Duration => (ValueKind.Duration, "TimeSpan", "global::System.TimeSpan"),
        SchemaType.Quantity => (ValueKind.Quantity, "KubeQuantity", "global::KubeGen.KubeQuantity"),
        SchemaType.IntOrString => (ValueKind.IntOrString, "KubeIntOrString", "global::KubeGen.KubeIntOrString"),
        _ => null,
    };

    /// <summary>How a type of C# reads a value of the schema; null where it cannot.</summary>
    public static ValueKind? Reading(ITypeSymbol type, SchemaField field)
    {
        bool text = field.Type == SchemaType.String;
        ValueKind? kind = type.SpecialType switch
        {
            SpecialType.System_String => ValueKind.String,
            SpecialType.System_Boolean => text && IsCondition(field) ? ValueKind.Condition : ValueKind.Bool,
            SpecialType.System_Int32 => ValueKind.Int32,
            SpecialType.System_Int64 => field.Type == SchemaType.Int32 ? ValueKind.WideInt32 : ValueKind.Int64,
            SpecialType.System_Double => ValueKind.Double,
            _ => null,
        };
        kind ??= type.TypeKind == TypeKind.Enum ? ValueKind.Enum : Symbols.MetadataName(type) switch
        {
            "System.DateTimeOffset" => ValueKind.Time,
            "System.TimeSpan" => ValueKind.Duration,
            "System.Guid" => ValueKind.Guid,
            "KubeGen.KubeQuantity" => ValueKind.Quantity,
            "KubeGen.KubeIntOrString" => ValueKind.IntOrString,
            "System.ReadOnlyMemory`1" when Argument(type, 0)?.SpecialType == SpecialType.System_Byte =>
                field.Type == SchemaType.Bytes ? ValueKind.Bytes : ValueKind.Content,
            _ => null,
        };
        bool fits = kind switch
        {
            ValueKind.Condition => true,
            ValueKind.Enum or ValueKind.Guid => text,
            ValueKind.WideInt32 => field.Type == SchemaType.Int32,
            null => false,
            _ => kind == Natural(field.Type)?.Kind,
        };
        return fits ? kind : null;
    }

    /// <summary>Whether a text is one of True, False and Unknown, as a condition's status is.</summary>
    private static bool IsCondition(SchemaField field)
    {
        bool yes = false, no = false;
        foreach (string value in field.EnumValues)
        {
            yes |= value == "True";
            no |= value == "False";
        }

        return yes && no;
    }

    /// <summary>The elements' type of a list; null for another type.</summary>
    public static ITypeSymbol? ListElement(ITypeSymbol type) =>
        Symbols.MetadataName(type) == "System.Collections.Immutable.ImmutableArray`1" ? Argument(type, 0) : null;

    /// <summary>The values' type of a map from strings; null for another type.</summary>
    public static ITypeSymbol? MapElement(ITypeSymbol type) => Symbols.MetadataName(type) switch
    {
        "KubeGen.KubeMap`1" => Argument(type, 0),
        "System.Collections.Generic.IReadOnlyDictionary`2" when Argument(type, 0)?.SpecialType == SpecialType.System_String => Argument(type, 1),
        _ => null,
    };

    /// <summary>A type without its question mark, and whether it had one.</summary>
    public static (ITypeSymbol Type, bool Nullable) Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? (nullable.TypeArguments[0], true)
            : (type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), !type.IsValueType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);

    private static ITypeSymbol? Argument(ITypeSymbol type, int index) =>
        type is INamedTypeSymbol named && index < named.TypeArguments.Length ? named.TypeArguments[index] : null;
}
