using KubeGen.Diagnostics;
using KubeGen.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Reads what names a custom resource. Its parts go into URLs and generated code, and so hold nothing but what a server allows.</summary>
internal static class CustomResources
{
    private const int LongestLabel = 63;
    private const int LongestGroup = 253;

    public static ResourceModel? Parse(
        string apiVersion, string kind, string plural, AttributeData attribute, Problems problems, CancellationToken token)
    {
        int slash = apiVersion.IndexOf('/');
        string group = apiVersion.Substring(0, slash), version = apiVersion.Substring(slash + 1);
        string? wrong = null, suggestion = null;
        Location? location = null;
        if (!IsGroup(group) || !IsLabel(version))
        {
            (wrong, location) = ($"'{apiVersion}' is no API version: write the group and one version, as in 'example.com/v1'", Symbols.Location(attribute, 0, token));
        }
        else if (!IsLabel(kind.ToLowerInvariant()))
        {
            (wrong, location) = ($"'{kind}' is no kind: it has letters, digits and '-' only, and starts with a letter", Symbols.Location(attribute, 1, token));
        }
        else if (plural.Length == 0)
        {
            suggestion = UsualPlural(kind.ToLowerInvariant());
            wrong = $"'{kind}' of '{apiVersion}' is a custom resource: give its name in URLs, as in Plural = \"{suggestion}\"";
            location = Symbols.Location(attribute, 1, token);
        }
        else if (!IsLabel(plural))
        {
            suggestion = IsLabel(plural.ToLowerInvariant()) ? plural.ToLowerInvariant() : null;
            wrong = $"'{plural}' is no name in URLs: it has small letters, digits and '-' only, and starts with a letter";
            location = Symbols.Location(attribute, "Plural", token);
        }

        if (wrong is not null)
        {
            problems.Suggest(Descriptors.CustomResource, location, suggestion, wrong);
            return null;
        }

        return new(group, version, kind, plural, Namespaced: Symbols.Named(attribute, "ClusterScoped") is not true);
    }

    /// <summary>What the authors of resources call many of a kind; they may call it otherwise.</summary>
    private static string UsualPlural(string kind)
    {
        char last = kind[kind.Length - 1], before = kind.Length > 1 ? kind[kind.Length - 2] : 'a';
        return last == 'y' && before is not ('a' or 'e' or 'i' or 'o' or 'u') ? kind.Substring(0, kind.Length - 1) + "ies"
            : last is 's' or 'x' or 'z' || (last == 'h' && before is ('c' or 's')) ? kind + "es"
            : kind + "s";
    }

    private static bool IsGroup(string text)
    {
        bool good = text.Length <= LongestGroup;
        foreach (string label in text.Split('.'))
        {
            good &= IsLabel(label, digitFirst: true);
        }

        return good;
    }

    private static bool IsLabel(string text, bool digitFirst = false)
    {
        if (text.Length is 0 or > LongestLabel || text[text.Length - 1] == '-' || !(text[0] is >= 'a' and <= 'z' || (digitFirst && text[0] is >= '0' and <= '9')))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
