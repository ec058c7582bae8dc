using System.Globalization;
using System.Text;

namespace KubeGen;

/// <summary>
/// The version of an object or of a list. Versions of one resource are ordered: servers from 1.35 on promise that they are
/// decimal numbers (KEP-5504), and older ones behaved so. Texts that are no such number are kept and equal only to themselves.
/// </summary>
/// <remarks>The empty version (none, or "any" in a request) and <c>"0"</c> ("any that is cached") come before all others.</remarks>
public readonly struct ResourceVersion : IEquatable<ResourceVersion>, IComparable<ResourceVersion>
{
    private readonly ulong _number;

    // "" is the default and costs nothing; Numeric marks a number; any other text is kept as it came.
    private readonly string? _text;
    private static readonly string Numeric = new('#', 1);

    private ResourceVersion(ulong number, string? text)
    {
        _number = number;
        _text = text;
    }

    /// <summary>Whether there is no version.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>The version that a server sent.</summary>
    /// <param name="text">The text; null is empty.</param>
    public static ResourceVersion Parse(string? text) =>
        string.IsNullOrEmpty(text) ? default
        : IsNumber(text) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? new(number, Numeric)
        : new(0, text);

    /// <summary>The version that a server sent, as UTF-8.</summary>
    /// <param name="text">The text.</param>
    public static ResourceVersion Parse(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        ulong number = 0;
        if (text.Length > 19 || (text[0] == '0' && text.Length > 1))
        {
            return Parse(Encoding.UTF8.GetString(text));
        }

        foreach (byte c in text)
        {
            uint digit = (uint)c - '0';
            if (digit > 9)
            {
                return new(0, Encoding.UTF8.GetString(text));
            }

            number = number * 10 + digit;
        }

        return new(number, Numeric);
    }

    /// <summary>Orders two versions of one resource; a text that is no number comes after all numbers, ordinally.</summary>
    /// <param name="other">The other version.</param>
    public int CompareTo(ResourceVersion other) => (Rank, other.Rank) switch
    {
        (2, 2) => string.CompareOrdinal(_text, other._text),
        var (mine, others) when mine != others => mine.CompareTo(others),
        _ => _number.CompareTo(other._number),
    };

    private int Rank => _text is null ? 0 : ReferenceEquals(_text, Numeric) ? 1 : 2;

    private static bool IsNumber(string text) => text[0] != '0' || text.Length == 1;

    /// <inheritdoc/>
    public bool Equals(ResourceVersion other) => _number == other._number && Rank == other.Rank && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ResourceVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_number, _text);

    /// <summary>The text as a server sent it and takes it back.</summary>
    public override string ToString() => Rank switch
    {
        0 => "",
        1 => _number.ToString(CultureInfo.InvariantCulture),
        _ => _text!,
    };

    /// <summary>Whether both are the same version.</summary>
    public static bool operator ==(ResourceVersion left, ResourceVersion right) => left.Equals(right);

    /// <summary>Whether the versions differ.</summary>
    public static bool operator !=(ResourceVersion left, ResourceVersion right) => !left.Equals(right);

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(ResourceVersion left, ResourceVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(ResourceVersion left, ResourceVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is older or the same.</summary>
    public static bool operator <=(ResourceVersion left, ResourceVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is newer or the same.</summary>
    public static bool operator >=(ResourceVersion left, ResourceVersion right) => left.CompareTo(right) >= 0;
}
