using KubeGen.Testing;

namespace QuickStart.Embedded;

/// <summary>The child process: an API server with pods in it, until the parent closes its standard input.</summary>
internal static class Server
{
    private const int EventsPerSecond = 20;

    public static async Task<int> RunAsync(int pods, CancellationToken token)
    {
        await using TestCluster cluster = await TestCluster.StartAsync(cancellationToken: token);
        cluster.SeedNodes(Math.Max(3, pods / 30));
        cluster.SeedPods(pods);
        await using IAsyncDisposable churn = cluster.Churn(EventsPerSecond);

        // The kubeconfig holds a token: it goes through the pipe, and into no file.
        await Console.Out.WriteAsync(cluster.Kubeconfig);
        await Console.Out.WriteAsync(EmbeddedCluster.End + "\n");
        await Console.Out.FlushAsync(token);
        await Console.In.ReadToEndAsync(token);
        return ExitCode.Success;
    }
}
