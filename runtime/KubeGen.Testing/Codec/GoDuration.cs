using System.Buffers;
using System.Globalization;

namespace KubeGen.Testing.Codec;

/// <summary>Reads a length of time as Kubernetes writes it: <c>1h30m</c>, <c>250ms</c>, <c>-1.5s</c>.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private static readonly (string Unit, long Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    public static bool TryParse(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        ReadOnlySpan<char> rest = text.AsSpan();
        bool negative = rest is ['-', ..];
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        if (rest is "0")
        {
            return true;
        }

        decimal sum = 0;
        bool any = false;
        while (rest.Length > 0)
        {
            int digits = rest.IndexOfAnyExcept(Digits);
            if (digits <= 0
                || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
            {
                return false;
            }

            rest = rest[digits..];
            int length = rest.IndexOfAny(Digits);
            ReadOnlySpan<char> unit = length < 0 ? rest : rest[..length];
            if (!TryUnit(unit, out long scale) || number > long.MaxValue / scale)
            {
                return false;
            }

            sum += decimal.Truncate(number * scale);
            rest = rest[unit.Length..];
            any = true;
        }

        bool fits = any && sum <= long.MaxValue;
        nanoseconds = fits ? (long)(negative ? -sum : sum) : 0;
        return fits;
    }

    private static bool TryUnit(ReadOnlySpan<char> unit, out long nanoseconds)
    {
        foreach ((string name, long size) in Units)
        {
            if (unit.SequenceEqual(name))
            {
                nanoseconds = size;
                return true;
            }
        }

        nanoseconds = 0;
        return false;
    }
}
