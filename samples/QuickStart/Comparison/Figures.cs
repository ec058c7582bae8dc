namespace QuickStart.Comparison;

/// <summary>What one list cost this process.</summary>
/// <param name="Items">How many pods came.</param>
/// <param name="WireBytes">Bytes that came through sockets, TLS and HTTP framing included.</param>
/// <param name="Wall">Time from the call to the last pod.</param>
/// <param name="Cpu">Processor time of the whole process.</param>
/// <param name="Allocated">Bytes allocated on the managed heap.</param>
/// <param name="Retained">Bytes that stay while the list is held.</param>
internal sealed record Figures(int Items, long WireBytes, TimeSpan Wall, TimeSpan Cpu, long Allocated, long Retained)
{
    /// <summary>The median of each figure by itself.</summary>
    public static Figures Median(IReadOnlyList<Figures> rounds) => new(
        rounds[0].Items,
        Middle(rounds.Select(round => round.WireBytes)),
        TimeSpan.FromTicks(Middle(rounds.Select(round => round.Wall.Ticks))),
        TimeSpan.FromTicks(Middle(rounds.Select(round => round.Cpu.Ticks))),
        Middle(rounds.Select(round => round.Allocated)),
        Middle(rounds.Select(round => round.Retained)));

    private static long Middle(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
