using System.Globalization;

namespace KubeGen.Testing.Codec;

/// <summary>
/// Brings quantities into the form that the API server gives back: the largest suffix that leaves no fraction, of the family that the
/// quantity was written in (<c>0.5</c> is <c>500m</c>, <c>1024Mi</c> is <c>1Gi</c>, <c>12e6</c> stays).
/// </summary>
internal static class CanonicalQuantity
{
    private static readonly string[] Binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    private static readonly string[] Decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];

    public static bool TryFormat(string text, out string canonical)
    {
        canonical = "0";
        if (!KubeQuantity.TryParse(text, out KubeQuantity quantity))
        {
            return false;
        }

        decimal value = quantity.Value;
        if (value != 0)
        {
            canonical = text.EndsWith('i') && Math.Abs(value) >= 1024 ? FormatBinary(value) : FormatDecimal(value, IsExponent(text));
        }

        return true;
    }

    private static bool IsExponent(string text) => text.AsSpan()[..^1].IndexOfAny('e', 'E') > 0;

    private static string FormatBinary(decimal value)
    {
        decimal rest = decimal.Round(value, 0, value < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity);
        int power = 0;
        while (rest % 1024 == 0 && power < Binary.Length - 1)
        {
            rest /= 1024;
            power++;
        }

        return rest.ToString("0", CultureInfo.InvariantCulture) + Binary[power];
    }

    private static string FormatDecimal(decimal value, bool exponent)
    {
        int power = 0;
        while (value != decimal.Truncate(value))
        {
            value *= 1000;
            power--;
        }

        while (value % 1000 == 0)
        {
            value /= 1000;
            power++;
        }

        string digits = value.ToString("0", CultureInfo.InvariantCulture);
        return !exponent ? digits + Decimal[power + 3]
            : power == 0 ? digits : string.Create(CultureInfo.InvariantCulture, $"{digits}e{power * 3}");
    }
}
