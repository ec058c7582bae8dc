using System.Text.RegularExpressions;
using KubeGen.Testing.Http;

namespace KubeGen.Testing.Selectors;

/// <summary>What may be the key or the value of a label.</summary>
internal static partial class LabelSyntax
{
    private const int LongestName = 63;
    private const int LongestPrefix = 253;

    /// <exception cref="ApiException">The text cannot be a label's key.</exception>
    public static void CheckKey(string key)
    {
        if (!IsKey(key))
        {
            throw ApiErrors.BadRequest($"unable to parse requirement: \"{key}\" cannot be a label key");
        }
    }

    /// <exception cref="ApiException">The text cannot be a label's value.</exception>
    public static void CheckValue(string key, string value)
    {
        if (!IsValue(value))
        {
            throw ApiErrors.BadRequest($"unable to parse requirement: \"{value}\" cannot be a value of the label {key}");
        }
    }

    /// <summary>Whether a text can be a label's key: a name, with or without a domain before it.</summary>
    public static bool IsKey(string key)
    {
        int slash = key.IndexOf('/', StringComparison.Ordinal);
        string name = key[(slash + 1)..];
        return (slash < 0 || IsSubdomain(key[..slash])) && name.Length is > 0 and <= LongestName && Name().IsMatch(name);
    }

    /// <summary>Whether a text can be a label's value.</summary>
    public static bool IsValue(string value) => value.Length == 0 || (value.Length <= LongestName && Name().IsMatch(value));

    /// <summary>Whether a text is a DNS subdomain, as most names are.</summary>
    public static bool IsSubdomain(string text) => text.Length is > 0 and <= LongestPrefix && Subdomain().IsMatch(text);

    /// <summary>Whether a text is a DNS label, as the names of namespaces are.</summary>
    public static bool IsDnsLabel(string text) =>
        text.Length <= LongestName && IsSubdomain(text) && !text.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subdomain();
}
