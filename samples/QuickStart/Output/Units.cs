using System.Globalization;
using QuickStart.Comparison;

namespace QuickStart.Output;

/// <summary>The rows of the comparison, and how to write their figures.</summary>
internal static class Units
{
    public static IEnumerable<(string Name, double Mine, double Others, string Unit)> Rows(Figures mine, Figures others) =>
    [
        Bytes("Bytes received", mine.WireBytes, others.WireBytes),
        ("Wall time", mine.Wall.TotalMilliseconds, others.Wall.TotalMilliseconds, "ms"),
        ("CPU time", mine.Cpu.TotalMilliseconds, others.Cpu.TotalMilliseconds, "ms"),
        Bytes("Allocated", mine.Allocated, others.Allocated),
        Bytes("Retained", mine.Retained, others.Retained),
    ];

    /// <summary>Both figures in the unit that suits the larger one.</summary>
    private static (string, double, double, string) Bytes(string name, long mine, long others) =>
        Math.Max(mine, others) < 1_000_000 ? (name, mine / 1e3, others / 1e3, "kB") : (name, mine / 1e6, others / 1e6, "MB");

    public static string Show(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(value < 100 ? Math.Round(value, 1) : Math.Round(value)):#,0.#} {unit}");

    public static string Ratio(double others, double mine) =>
        mine <= 0 ? "-" : (others / mine).ToString("0.0", CultureInfo.InvariantCulture);
}
