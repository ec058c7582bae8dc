using System.Diagnostics;

namespace QuickStart.Comparison;

/// <summary>Measures one piece of work in this process.</summary>
internal static class Meter
{
    /// <summary>
    /// Runs the work and keeps its result alive until what it retains has been counted, and no longer: it must not count for the next.
    /// </summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="work">The work, which gives all items at once.</param>
    /// <param name="sockets">Counts the bytes that come in.</param>
    public static async Task<Figures> RunAsync<T>(Func<Task<IReadOnlyList<T>>> work, SocketMeter sockets)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long received = await sockets.ReadAsync();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();

        IReadOnlyList<T> items = await work();

        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        received = await sockets.ReadAsync() - received;
        long retained = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(items);
        return new(items.Count, received, wall, cpu, allocated, retained);
    }
}
