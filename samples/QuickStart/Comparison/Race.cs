using k8s;
using k8s.Models;
using KubeGen;

namespace QuickStart.Comparison;

/// <summary>Both clients in turn, after rounds that warm up and are not counted.</summary>
internal sealed record Race(Figures KubeGen, Figures KubernetesClient)
{
    /// <summary>By then .NET has compiled the code of both in its final form; before, its compiler is a good part of the CPU time.</summary>
    private const int WarmUps = 4;

    public static async Task<Race> RunAsync(KubeClient mine, Kubernetes other, Settings settings, Action<string> progress, CancellationToken token)
    {
        using SocketMeter sockets = new();
        List<Figures> left = [], right = [];
        for (int round = 1 - WarmUps; round <= settings.Rounds; round++)
        {
            token.ThrowIfCancellationRequested();
            progress(round <= 0 ? "warming up both clients" : $"round {round} of {settings.Rounds}");
            Figures figures = await Meter.RunAsync<PodView>(() => Lists.WithKubeGenAsync(mine, settings.Namespace, null, token), sockets);
            Figures others = await Meter.RunAsync<V1Pod>(() => Lists.WithKubernetesClientAsync(other, settings.Namespace, token), sockets);
            if (round > 0)
            {
                left.Add(figures);
                right.Add(others);
            }
        }

        return new(Figures.Median(left), Figures.Median(right));
    }
}
