namespace KubeGen.Testing;

/// <summary>How a <see cref="TestCluster"/> is.</summary>
public sealed class TestClusterOptions
{
    /// <summary>The port on 127.0.0.1.</summary>
    /// <value>0 by default, which takes a free one.</value>
    public int Port { get; set; }

    /// <summary>The clock of creation timestamps, bookmarks, the ends of watches and <see cref="TestCluster.Churn"/>.</summary>
    /// <value><see cref="TimeProvider.System"/> by default.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// How many changes of each kind are kept for those who watch. A watch that begins before them gets a 410, and one that falls
    /// behind by more than them is ended.
    /// </summary>
    /// <value>16,384 by default.</value>
    public int WatchHistory { get; set; } = 16 * 1024;

    /// <summary>What the seeded objects and the churn are made from: the same number gives the same ones.</summary>
    /// <value>42 by default.</value>
    public int Seed { get; set; } = 42;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, ushort.MaxValue);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(WatchHistory);
    }
}
