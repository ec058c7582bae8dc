using System.Text;
using KubeGen.Testing.Http;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Selectors;

/// <summary>
/// Reads field selectors. Unlike labels they know no spaces; a backslash keeps a comma, an equals sign or itself in a value.
/// </summary>
internal static class FieldSelectorParser
{
    /// <exception cref="ApiException">The text is no field selector, or names a field that is not selectable.</exception>
    public static FieldSelector Parse(ServedKind kind, string text)
    {
        List<FieldRequirement> requirements = [];
        foreach (string term in Terms(text))
        {
            if (term.Length > 0)
            {
                requirements.Add(Requirement(kind, text, term));
            }
        }

        return new(requirements);
    }

    private static FieldRequirement Requirement(ServedKind kind, string text, string term)
    {
        int at = term.IndexOf('=', StringComparison.Ordinal);
        bool equal = at <= 0 || term[at - 1] != '!';
        if (at < 0 || (!equal && at == 1))
        {
            throw ApiErrors.BadRequest($"invalid selector: '{text}'; can't understand '{term}'");
        }

        string path = equal ? term[..at] : term[..(at - 1)];
        string value = term[(at + 1)..];
        return new(Find(kind, path), Unescape(equal && value.StartsWith('=') ? value[1..] : value), equal);
    }

    private static int Find(ServedKind kind, string path)
    {
        switch (path)
        {
            case "metadata.name":
                return FieldRequirement.Name;
            case "metadata.namespace":
                return FieldRequirement.Namespace;
        }

        for (int i = 0; i < kind.SelectableFields.Count; i++)
        {
            if (kind.SelectableFields[i].Path == path)
            {
                return i;
            }
        }

        throw ApiErrors.BadRequest($"\"{path}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
    }

    private static IEnumerable<string> Terms(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == ',')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static string Unescape(string value)
    {
        StringBuilder plain = new(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is '\\' or ',' or '=')
            {
                plain.Append(value[++i]);
            }
            else if (value[i] is '\\' or '=')
            {
                throw ApiErrors.BadRequest($"invalid field selector: unescaped character in value: {(int)value[i]}");
            }
            else
            {
                plain.Append(value[i]);
            }
        }

        return plain.ToString();
    }
}
