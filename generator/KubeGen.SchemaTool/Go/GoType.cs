namespace KubeGen.SchemaTool.Go;

internal enum GoTypeKind
{
    /// <summary>A built-in name, or package and name: <c>string</c>, <c>core/v1.Pod</c>.</summary>
    Named,
    Pointer,
    Slice,
    Map,
    Struct,

    /// <summary>Functions, interfaces, channels: nothing that can be on the wire.</summary>
    Other,
}

/// <summary>A type expression.</summary>
internal sealed record GoType(GoTypeKind Kind, string Name = "", GoType? Element = null, GoType? Key = null)
{
    public static GoType Other { get; } = new(GoTypeKind.Other);
}

/// <summary>A field of a struct; an embedded one has no name.</summary>
internal sealed record GoField(string Name, GoType Type, string Tag, IReadOnlyList<string> Markers)
{
    public bool IsEmbedded => Name.Length == 0;
}

/// <summary>A declared type; the fields are those of a struct.</summary>
internal sealed record GoTypeDeclaration(
    string Name, GoType Type, bool IsAlias, IReadOnlyList<GoField> Fields, IReadOnlyList<string> Markers);

/// <summary>A constant: the declared type, or null, and either a text or the name of another constant.</summary>
internal sealed record GoConstant(string Name, string? Type, string? Text, string? Reference);
