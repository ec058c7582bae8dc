using KubeGen;
using QuickStart.Comparison;

namespace QuickStart.Output;

/// <summary>Shows what the program does: to a person, or as JSON.</summary>
internal interface IReport : IDisposable
{
    /// <summary>Shows that something takes a while.</summary>
    Task<T> ProgressAsync<T>(string what, Func<Action<string>, Task<T>> work);

    /// <summary>The cluster that is used; null for the embedded one, with the reason.</summary>
    void Cluster(string? server, string? whyEmbedded);

    void Pods(IReadOnlyList<PodView> pods);

    void Race(Race race);

    void WatchStarts(int pods, int most, TimeSpan longest);

    void Event(WatchEvent<PodView> change);

    void WatchEnds(int seen, TimeSpan after);

    void End();
}
