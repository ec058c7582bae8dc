using KubeGen.Testing.Seeding;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing;

/// <summary>Changes, deletes and creates pods at a steady rate, until it is disposed.</summary>
public sealed class PodChurn : IAsyncDisposable
{
    /// <summary>How many ticks a second at most: above that rate, a tick brings several changes.</summary>
    private const double MostTicks = 50;

    /// <summary>How many at least: timers take no more than some weeks.</summary>
    private const double LeastTicks = 0.001;

    /// <summary>How many pods are looked at to find one that runs.</summary>
    private const int MostTries = 16;

    private readonly ObjectStore _store;
    private readonly ClusterSeed _seed;
    private readonly SeedRandom _random;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;
    private long _changes;

    private PodChurn(ObjectStore store, ClusterSeed seed, double rate, TestClusterOptions options)
    {
        _store = store;
        _seed = seed;
        _random = new(options.Seed);
        _run = RunAsync(rate, options.TimeProvider);
    }

    /// <summary>How many changes it has made.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    internal static PodChurn Start(ObjectStore store, ClusterSeed seed, double rate, TestClusterOptions options) =>
        new(store, seed, rate, options);

    /// <summary>Stops; when it is done, no change follows.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_run.IsCompleted)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
        }

        await _run.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync(double rate, TimeProvider time)
    {
        long start = time.GetTimestamp();
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(1 / Math.Clamp(rate, LeastTicks, MostTicks)), time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
            {
                // By the clock and not by the tick, as a busy machine loses ticks.
                long due = (long)Math.Round(time.GetElapsedTime(start).TotalSeconds * rate);
                while (_changes < due && !_stop.IsCancellationRequested)
                {
                    Change();
                    Interlocked.Increment(ref _changes);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Disposed.
        }
    }

    /// <summary>Of ten changes, eight are to a pod's status, one is its end, and one is a new pod.</summary>
    private void Change()
    {
        Snapshot pods = _store.Current(ServedKinds.Pod);
        int chance = _random.Next(10);
        if (chance == 9 || pods.Objects.IsEmpty)
        {
            _seed.AddPod();
            return;
        }

        StoredObject pod = pods.Objects[_random.Next(pods.Objects.Count)];
        for (int tries = 0; tries < MostTries && !PodChange.Suits(pod); tries++)
        {
            pod = pods.Objects[_random.Next(pods.Objects.Count)];
        }

        if (chance == 8 || !PodChange.Suits(pod))
        {
            _store.Delete(ServedKinds.Pod, pod.Key);
        }
        else
        {
            PodChange.Apply(_store, pod);
        }
    }
}
