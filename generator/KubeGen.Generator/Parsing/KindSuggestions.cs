using KubeGen.Diagnostics;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Says what may have been meant by a kind that does not exist.</summary>
internal static class KindSuggestions
{
    public static void Report(
        SchemaTable schema, string apiVersion, string kind, Problems problems, AttributeData attribute, CancellationToken token)
    {
        List<string> versions = [], kinds = [];
        foreach (SchemaKind known in schema.Kinds)
        {
            if (known.Kind == kind)
            {
                versions.Add(known.ApiVersion);
            }
            else if (known.ApiVersion == apiVersion)
            {
                kinds.Add(known.Kind);
            }
        }

        if (versions.Count > 0)
        {
            problems.Suggest(Descriptors.UnknownKind, Symbols.Location(attribute, 0, token), versions[0],
                schema.Version, kind, apiVersion, $"; it is in '{string.Join("', '", versions)}'");
            return;
        }

        IReadOnlyList<string> nearest = NameDistance.Nearest(kind, kinds, 3);
        string more = nearest.Count > 0 ? SchemaNames.DidYouMean(nearest)
            : kinds.Count == 0 ? "; that API version is unknown: a custom resource needs a group with a dot and Plural" : "";
        problems.Suggest(Descriptors.UnknownKind, Symbols.Location(attribute, kinds.Count == 0 ? 0 : 1, token),
            nearest.Count > 0 ? nearest[0] : null, schema.Version, kind, apiVersion, more);
    }
}
