using System.Globalization;
using QuickStart.Comparison;

namespace QuickStart.Output;

/// <summary>The rows of the comparison, and how to write their figures.</summary>
internal static class Units
{
    public static IEnumerable<(string Name, double Mine, double Others, string Unit)> Rows(Figures mine, Figures others) =>
    [
        ("Bytes received", mine.WireBytes / 1e6, others.WireBytes / 1e6, "MB"),
        ("Wall time", mine.Wall.TotalMilliseconds, others.Wall.TotalMilliseconds, "ms"),
        ("CPU time", mine.Cpu.TotalMilliseconds, others.Cpu.TotalMilliseconds, "ms"),
        ("Allocated", mine.Allocated / 1e6, others.Allocated / 1e6, "MB"),
        ("Retained", mine.Retained / 1e6, others.Retained / 1e6, "MB"),
    ];

    public static string Show(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(value < 100 ? Math.Round(value, 1) : Math.Round(value)):#,0.#} {unit}");

    public static string Ratio(double others, double mine) =>
        mine <= 0 ? "-" : (others / mine).ToString("0.0", CultureInfo.InvariantCulture);
}
