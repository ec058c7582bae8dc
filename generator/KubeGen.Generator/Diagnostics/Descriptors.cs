using Microsoft.CodeAnalysis;

namespace KubeGen.Diagnostics;

/// <summary>What can be wrong with the definition of a projection. Each has a page in <c>analyzers/docs/rules</c>.</summary>
internal static class Descriptors
{
    private const string Category = "KubeGen.Definition";
    private const string Pages = "https://github.com/kubegen/kubegen/blob/main/analyzers/docs/rules/";

    public static readonly DiagnosticDescriptor NotPartial = Error("KG0001", "not-partial", "A projection must be partial",
        "'{0}' must be partial, so that generated members can be added to it");

    public static readonly DiagnosticDescriptor UnknownKind = Error("KG0002", "unknown-kind", "Unknown kind",
        "Kubernetes {0} has no kind '{1}' in '{2}'{3}");

    public static readonly DiagnosticDescriptor UnknownPath = Error("KG0003", "unknown-path", "Unknown field",
        "{0} has no field '{1}'{2}");

    public static readonly DiagnosticDescriptor MalformedPath = Error("KG0004", "malformed-path", "Malformed path",
        "The path '{0}' is malformed: {1}");

    public static readonly DiagnosticDescriptor WrongType = Error("KG0005", "wrong-type", "The type cannot hold the field",
        "'{0}' is '{1}', which cannot hold '{2}', {3}; {4}");

    public static readonly DiagnosticDescriptor MissingAccessor = Error("KG0006", "missing-accessor", "A list or map on the way",
        "'{0}' is {1}: continue with {2}");

    public static readonly DiagnosticDescriptor NeedlessAccessor = Error("KG0007", "needless-accessor", "No list or map there",
        "'{0}' cannot follow '{1}', which is {2}");

    public static readonly DiagnosticDescriptor Duplicate = Error("KG0008", "duplicate-field", "The same field twice",
        "'{0}' and '{1}' both hold '{2}' as '{3}'; remove one of them");

    public static readonly DiagnosticDescriptor AmbiguousConstructor = Error("KG0009", "ambiguous-constructor", "Ambiguous constructor",
        "'{0}' has {1} constructors with parameters and none without: keep one, or make it a positional record");

    public static readonly DiagnosticDescriptor EnumWithoutUnknown = Error("KG0010", "enum-without-unknown", "Enum without Unknown",
        "'{0}' needs a member 'Unknown' of value 0 for texts that a later Kubernetes may send");

    public static readonly DiagnosticDescriptor GenericOrLocal = Error("KG0011", "generic-or-local", "Generic or file-local type",
        "'{0}' is {1}, and a projection cannot be; declare an ordinary type");

    public static readonly DiagnosticDescriptor NestedType = Error("KG0012", "nested-type", "Unusable nested type",
        "'{0}' cannot be made from the elements of '{1}': {2}");

    public static readonly DiagnosticDescriptor TwoAttributes = Error("KG0013", "two-attributes", "Two paths for one member",
        "'{0}' has [KubeField] on the parameter and on the property; keep one");

    public static readonly DiagnosticDescriptor CustomResource = Error("KG0014", "custom-resource", "Incomplete custom resource",
        "{0}");

    public static readonly DiagnosticDescriptor OptionalField = new("KG0015", "Absent becomes a default",
        "'{0}' can be absent, and '{1}' then reads {2}; make it '{3}' to tell the difference", Category, DiagnosticSeverity.Info,
        isEnabledByDefault: true, helpLinkUri: Pages + "KG0015.md", customTags: "optional-field");

    public static readonly DiagnosticDescriptor LanguageVersion = Error("KG0016", "language-version", "C# 12 is needed",
        "Projections need C# 12 or later, and this project uses {0}; set <LangVersion> or target a newer framework");

    public static readonly DiagnosticDescriptor WholeObject = Error("KG0017", "whole-object", "A whole object has no generated type",
        "'{0}' is {1}: name the fields within it, or declare a member with a nested type");

    public static readonly DiagnosticDescriptor Unconstructible = Error("KG0018", "unconstructible", "The type cannot be made",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor NameTaken = Error("KG0019", "name-taken", "No name for a generated member",
        "The path '{0}' gives a member '{1}', but {2}; declare it with [KubeField] under a name of your own");

    private static DiagnosticDescriptor Error(string id, string slug, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md", customTags: slug);
}
