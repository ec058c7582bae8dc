using System.Globalization;

namespace KubeGen.Differential.Tests.Quantities;

/// <summary>Texts that are quantities, nearly are, or are not.</summary>
internal static class QuantityTexts
{
    public static readonly string[] Suffixes =
        ["", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "e0", "e3", "E3", "e-3", "e+2", "e-9", "E-12", "e18"];

    private static readonly string[] Wrong = ["K", "mi", "ki", "kI", "Mii", "e", "E+", "e1.5", "i", "%", " ", "B", "MB", "é"];

    /// <summary>A number with a suffix.</summary>
    public static string Valid(Random random)
    {
        string whole = random.Next(4) == 0 ? "" : random.NextInt64(Power(random.Next(1, 19))).ToString(CultureInfo.InvariantCulture);
        string point = whole.Length == 0 || random.Next(2) == 0 ? "." + Digits(random, random.Next(whole.Length == 0 ? 1 : 0, random.Next(4) == 0 ? 24 : 7)) : "";
        return Sign(random) + new string('0', random.Next(3) / 2) + whole + point + Suffixes[random.Next(Suffixes.Length)];
    }

    public static string Invalid(Random random) => random.Next(6) switch
    {
        0 => Valid(random) + Wrong[random.Next(Wrong.Length)],
        1 => Wrong[random.Next(Wrong.Length)] + Valid(random),
        2 => Sign(random) + Suffixes[random.Next(1, 16)],
        3 => "--1",
        4 => $"{random.Next(10)}.{random.Next(10)}.{random.Next(10)}",
        _ => $"{random.Next(100)} {Suffixes[random.Next(1, 16)]}",
    };

    private static string Sign(Random random) => random.Next(6) switch { 0 => "-", 1 => "+", _ => "" };

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    private static long Power(int exponent) => (long)Math.Pow(10, exponent);
}
