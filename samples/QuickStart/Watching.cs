using System.Diagnostics;
using KubeGen;
using QuickStart.Output;

namespace QuickStart;

/// <summary>Watches the pods for a moment.</summary>
internal static class Watching
{
    private const int Most = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(KubeClient client, Settings settings, IReport report, CancellationToken token)
    {
        // Watching from the version of a list that was just read leaves no gap between the two.
        KubeListing<PodView> listing = client.ListAsync<PodView>(new() { Namespace = settings.Namespace }, token);
        int pods = 0;
        await foreach (PodView _ in listing.WithCancellation(token))
        {
            pods++;
        }

        report.WatchStarts(pods, Most, Longest);
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(token);
        time.CancelAfter(Longest);
        long start = Stopwatch.GetTimestamp();
        int seen = 0;
        try
        {
            KubeWatchOptions options = new() { Namespace = settings.Namespace, ResourceVersion = listing.Metadata.ResourceVersion };
            await foreach (WatchEvent<PodView> change in client.WatchAsync<PodView>(options, time.Token))
            {
                report.Event(change);
                if (++seen == Most)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            // The ten seconds are over.
        }

        report.WatchEnds(seen, Stopwatch.GetElapsedTime(start));
    }
}
