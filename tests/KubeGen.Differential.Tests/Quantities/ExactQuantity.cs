using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace KubeGen.Differential.Tests.Quantities;

/// <summary>
/// The documented meaning of a quantity in whole numbers: an optional sign, digits with at most one point, then a suffix or a power of
/// ten; parts below 1n round away from zero, and no amount goes beyond 2^63-1.
/// </summary>
internal static partial class ExactQuantity
{
    private static readonly BigInteger Nano = BigInteger.Pow(10, 9);

    [GeneratedRegex(@"^([+-]?)(\d*)(?:\.(\d*))?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();

    /// <summary>The amount in units of 1n; null for a text that is no quantity.</summary>
    public static BigInteger? Nanos(string text)
    {
        Match match = Grammar().Match(text);
        string digits = match.Groups[2].Value + match.Groups[3].Value;
        if (!match.Success || digits.Length == 0)
        {
            return null;
        }

        BigInteger above = BigInteger.Parse(digits, CultureInfo.InvariantCulture) * Nano, below = BigInteger.Pow(10, match.Groups[3].Length);
        string suffix = match.Groups[4].Value;
        int binary = suffix.EndsWith('i') ? 10 * ("KMGTPE".IndexOf(suffix[0], StringComparison.Ordinal) + 1) : 0;
        int exponent = binary > 0 ? 0
            : suffix.Length > 1 ? int.Parse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : suffix.Length == 0 ? 0 : 3 * ("num?kMGTPE".IndexOf(suffix[0], StringComparison.Ordinal) - 3);
        above *= BigInteger.Pow(2, binary) * BigInteger.Pow(10, Math.Max(exponent, 0));
        below *= BigInteger.Pow(10, Math.Max(-exponent, 0));
        BigInteger nanos = BigInteger.Min((above + below - 1) / below, long.MaxValue * Nano);
        return match.Groups[1].Value == "-" ? -nanos : nanos;
    }
}
