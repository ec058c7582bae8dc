using System.Globalization;
using System.Text;

namespace KubeGen.Client.Requests;

/// <summary>Builds the query of a URL; each value is escaped, so that none can end its parameter.</summary>
internal sealed class Query
{
    private readonly StringBuilder _text = new();

    public void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _text.Append(_text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    public void Add(string name, int? value, int least)
    {
        if (value is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, least, name);
            Add(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void AddTrue(string name, bool value) => Add(name, value ? "true" : null);

    /// <summary>
    /// Adds a version and its meaning, by the rules that servers apply (k8s.io/apimachinery pkg/apis/meta/internalversion/validation).
    /// </summary>
    public void AddVersion(ResourceVersion version, ResourceVersionMatch match)
    {
        if (!Enum.IsDefined(match))
        {
            throw new ArgumentOutOfRangeException(nameof(match), match, "There is no such way to match a resource version.");
        }

        if (match != ResourceVersionMatch.Unset && version.IsEmpty)
        {
            throw new ArgumentException("ResourceVersionMatch needs a ResourceVersion to match.", nameof(match));
        }

        if (match == ResourceVersionMatch.Exact && version == ResourceVersion.Parse("0"))
        {
            throw new ArgumentException("Resource version 0 is any version, and cannot be matched exactly.", nameof(match));
        }

        Add("resourceVersion", version.ToString());
        Add("resourceVersionMatch", match switch
        {
            ResourceVersionMatch.NotOlderThan => "NotOlderThan",
            ResourceVersionMatch.Exact => "Exact",
            _ => null,
        });
    }

    public override string ToString() => _text.ToString();
}
