using KubeGen.Diagnostics;
using KubeGen.Model;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Parsing;

/// <summary>
/// Reads a type with <c>[KubeProjection]</c>. Generator and analyzer call it alike: the one keeps the model, the other the problems.
/// </summary>
internal static class ProjectionParser
{
    private const LanguageVersion Oldest = LanguageVersion.CSharp12;

    /// <summary>The model; null where not even a stub can be written.</summary>
    public static ProjectionModel? Parse(INamedTypeSymbol type, AttributeData attribute, Problems problems, CancellationToken token)
    {
        if (type.TypeKind != TypeKind.Class || type.DeclaringSyntaxReferences.IsEmpty)
        {
            // The compiler says that the attribute belongs on classes.
            return null;
        }

        if (type.IsStatic)
        {
            problems.Add(Descriptors.Unconstructible, Symbols.Location(type), type.Name, "is static, so that no object of it can be made");
            return null;
        }

        if (type.DeclaringSyntaxReferences[0].SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Oldest } options)
        {
            problems.Add(Descriptors.LanguageVersion, Symbols.Location(type), options.LanguageVersion.ToDisplayString());
            return null;
        }

        TypeFrame? frame = FrameParser.Parse(type, problems, token);
        ResourceModel resource = new("", "", "", "", false);
        ObjectModel? model = null;
        if (Kind(attribute, problems, token) is var (found, message, custom))
        {
            resource = found;
            string start = $"{(found.Group.Length == 0 ? found.Version : $"{found.Group}/{found.Version}")} {found.Kind}";
            TypeFrame parsed = frame ?? new("", default, "", type.Name, type.Name, type.Name);
            model = new ObjectParser(type, message, start, custom, problems, token).ParseRoot(parsed);
        }

        return frame is null ? null : new(frame, resource, model is not null && ReadsOnlyMetadata(model), model, problems.HasErrors || model is null);
    }

    private static (ResourceModel Resource, SchemaMessage Message, bool Custom)? Kind(
        AttributeData attribute, Problems problems, CancellationToken token)
    {
        if (Symbols.IsBroken(attribute))
        {
            problems.Silently();
            return null;
        }

        string apiVersion = Symbols.Argument(attribute, 0) ?? "";
        string kind = Symbols.Argument(attribute, 1) ?? "";
        string plural = Symbols.Named(attribute, "Plural") as string ?? "";
        SchemaTable schema = SchemaTable.Kubernetes;
        if (schema.FindKind(apiVersion, kind) is { } found)
        {
            return (new(found.Group, found.Version, found.Kind, found.Plural, found.Namespaced), found.Message, false);
        }

        int slash = apiVersion.IndexOf('/');
        bool custom = slash > 0 && apiVersion.IndexOf('.') is > 0 and var dot && dot < slash && !IsOfKubernetes(schema, apiVersion.Substring(0, slash));
        if (!custom)
        {
            KindSuggestions.Report(schema, apiVersion, kind, problems, attribute, token);
            return null;
        }

        return CustomResources.Parse(apiVersion, kind, plural, attribute, problems, token) is { } resource
            && schema.FindMessage("meta/v1.PartialObjectMetadata") is { } metadata ? (resource, metadata, true) : null;
    }

    private static bool IsOfKubernetes(SchemaTable schema, string group)
    {
        foreach (SchemaKind kind in schema.Kinds)
        {
            if (kind.Group == group)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReadsOnlyMetadata(ObjectModel model)
    {
        foreach (MemberModel member in model.Members)
        {
            if (member.Steps is not [{ Name: "metadata" }, ..])
            {
                return false;
            }
        }

        return true;
    }
}
