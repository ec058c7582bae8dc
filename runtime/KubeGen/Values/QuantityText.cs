using System.Globalization;
using System.Numerics;

namespace KubeGen;

/// <summary>The grammar of quantities: sign, digits with at most one point, then a suffix or an exponent of ten.</summary>
internal static class QuantityText
{
    private const decimal Largest = long.MaxValue;

    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        int end = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        value = 0;
        if (end > 64 || !TryScale(text[end..], out int exponent, out decimal factor))
        {
            return false;
        }

        // What servers write is exact in a decimal. More digits are not, and a decimal would not round them up.
        if (end > (factor > 1 << 30 ? 9 : 18))
        {
            return TryReadLong(text[..end], exponent, (BigInteger)factor, out value);
        }

        bool isNumber = decimal.TryParse(
            text[..end], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number);
        value = isNumber ? Bounded(number, exponent, factor) : 0;
        return isNumber;
    }

    /// <summary>Reads a number of many digits in whole units of 1n.</summary>
    private static bool TryReadLong(ReadOnlySpan<char> number, int exponent, BigInteger factor, out decimal value)
    {
        int point = number.IndexOf('.');
        int decimals = point < 0 ? 0 : number.Length - point - 1;
        string digits = point < 0 ? number.ToString() : string.Concat(number[..point], number[(point + 1)..]);
        value = 0;
        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger whole))
        {
            return false;
        }

        // Beyond 100 digits all amounts are the largest or the smallest.
        int scale = Math.Clamp(exponent, -100, 100) - decimals + 9;
        BigInteger unit = BigInteger.Pow(10, Math.Max(-scale, 0));
        BigInteger nanos = BigInteger.Abs(whole) * factor * BigInteger.Pow(10, Math.Max(scale, 0));
        nanos = BigInteger.Min((nanos + unit - 1) / unit, long.MaxValue * BigInteger.Pow(10, 9));
        value = whole.Sign * (decimal)nanos / 1_000_000_000m;
        return true;
    }

    private static bool TryScale(ReadOnlySpan<char> suffix, out int exponent, out decimal factor)
    {
        (exponent, factor) = (0, 1);
        if (suffix.Length > 1 && suffix[0] is 'e' or 'E'
            && int.TryParse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return true;
        }

        (int exponent, int binary)? found = suffix switch
        {
            "" => (0, 0),
            "n" => (-9, 0),
            "u" => (-6, 0),
            "m" => (-3, 0),
            "k" => (3, 0),
            "M" => (6, 0),
            "G" => (9, 0),
            "T" => (12, 0),
            "P" => (15, 0),
            "E" => (18, 0),
            "Ki" => (0, 10),
            "Mi" => (0, 20),
            "Gi" => (0, 30),
            "Ti" => (0, 40),
            "Pi" => (0, 50),
            "Ei" => (0, 60),
            _ => null,
        };
        (exponent, int power) = found ?? default;
        factor = 1L << power;
        return found is not null;
    }

    /// <summary>Scales within what Kubernetes allows: values beyond the largest become it, and decimals beyond the ninth round up.</summary>
    private static decimal Bounded(decimal number, int exponent, decimal factor)
    {
        if (number == 0)
        {
            return 0;
        }

        decimal sign = Math.Sign(number), size = Math.Abs(number);
        if (exponent > 0 || factor > 1)
        {
            for (; exponent > 0 && size < Largest; exponent--)
            {
                size *= 10;
            }

            size = size >= Largest / factor ? Largest : size * factor;
        }

        // The smallest amount is 1n; what is smaller rounds up to it.
        for (; exponent < 0; exponent++)
        {
            if (size < 0.000_000_001m)
            {
                size = 0.000_000_001m;
                break;
            }

            size /= 10;
        }

        decimal rounded = decimal.Round(size, 9, MidpointRounding.ToPositiveInfinity);
        return sign * Math.Min(rounded, Largest) / 1.000000000m;
    }
}
