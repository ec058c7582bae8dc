using KubeGen.SchemaTool.Go;

namespace KubeGen.SchemaTool;

/// <summary>Finds what a Go type is on the wire.</summary>
internal sealed class FieldTypes(Release release)
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["string"] = "string",
        ["bool"] = "bool",
        ["int32"] = "int32",
        ["int64"] = "int64",
        ["int"] = "int64",
        ["float64"] = "double",
        ["meta/v1.Time"] = "Time",
        ["meta/v1.MicroTime"] = "MicroTime",
        ["meta/v1.Duration"] = "Duration",
        ["meta/v1.FieldsV1"] = "FieldsV1",
        ["resource.Quantity"] = "Quantity",
        ["intstr.IntOrString"] = "IntOrString",
        ["runtime.RawExtension"] = "RawExtension",
        ["apiextensions/v1.JSON"] = "Json",
    };

    /// <summary>True for a message that the file's header describes instead of listing it.</summary>
    public static bool IsKnown(string name) => Known.ContainsKey(name);

    /// <summary>Shape, type, and the named string type if there is one.</summary>
    public (string Shape, string Type, string? Named) Read(GoType type)
    {
        if (type.Kind == GoTypeKind.Named && Resolve(type.Name) is { Kind: GoTypeKind.Map or GoTypeKind.Slice } direct)
            type = direct;
        return type switch
        {
            { Kind: GoTypeKind.Pointer, Element: { } element } => ("*", Single(element, out string? named), named),
            { Kind: GoTypeKind.Slice, Element.Name: "byte" } => ("", "bytes", null),
            { Kind: GoTypeKind.Slice, Element: { } element } => ("[]", Single(element, out string? named), named),
            { Kind: GoTypeKind.Map, Element: { } element, Key: { } key } when Single(key, out _) == "string" =>
                ("{}", Single(element, out string? named), named),
            _ => ("", Single(type, out string? named), named),
        };
    }

    /// <summary>The type of a value that is no list and no map itself.</summary>
    private string Single(GoType type, out string? named)
    {
        named = null;
        if (type is { Kind: GoTypeKind.Slice, Element.Name: "byte" })
            return "bytes";
        if (type.Kind != GoTypeKind.Named)
            throw new ToolException($"a {type.Kind} inside a list, a map or a pointer has no place in the format");
        if (Known.TryGetValue(type.Name, out string? known))
            return known;
        GoTypeDeclaration declared = release.Find(type.Name) ?? throw new ToolException($"{type.Name} is not declared");
        if (Known.TryGetValue(declared.Name, out known))
            return known;
        if (declared.Type.Kind == GoTypeKind.Struct)
            return declared.Name;
        if (IsStringList(declared))
            return "StringList";
        string single = Single(declared.Type, out named);
        if (single == "string")
            named ??= declared.Name;
        return single;
    }

    /// <summary>The list or map that a name stands for; a string list that is a message of its own is none.</summary>
    private GoType? Resolve(string name) =>
        Known.ContainsKey(name) || release.Find(name) is not { } declared || IsStringList(declared) ? null : declared.Type;

    private static bool IsStringList(GoTypeDeclaration declared) =>
        declared.Type is { Kind: GoTypeKind.Slice, Element.Name: "string" } && declared.Markers.Contains("+protobuf.nullable=true");
}
