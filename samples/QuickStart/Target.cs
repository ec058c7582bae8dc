using System.Text;
using k8s;
using KubeGen;
using QuickStart.Embedded;
using QuickStart.Output;

namespace QuickStart;

/// <summary>The cluster that the program works on: the user's, or an embedded one.</summary>
internal sealed class Target(KubeClient client, Settings settings, EmbeddedCluster? embedded) : IAsyncDisposable
{
    public KubeClient Client { get; } = client;

    /// <summary>
    /// A cluster that was asked for by name must answer. Where none was, one that is configured but does not answer gives way to the
    /// embedded one, and the report says why.
    /// </summary>
    public static async Task<Target> FindAsync(Settings settings, IReport report, CancellationToken token)
    {
        try
        {
            KubeClient client = KubeClient.Connect(new KubeClientOptions { Kubeconfig = settings.Kubeconfig, Context = settings.Context });
            try
            {
                await foreach (PodView _ in client.ListAsync<PodView>(new() { Namespace = settings.Namespace, Limit = 1 }, token))
                {
                    break;
                }

                report.Cluster(client.Configuration.Server.ToString(), null);
                return new(client, settings, null);
            }
            catch
            {
                await client.DisposeAsync();
                throw;
            }
        }
        catch (KubeException error) when (MayGiveWay(error, settings))
        {
            report.Cluster(null, error.Message);
        }

        EmbeddedCluster embedded = await report.ProgressAsync(
            $"starting an embedded cluster with {settings.Pods:N0} pods", _ => EmbeddedCluster.StartAsync(settings.Pods, token));
        return new(KubeClient.Connect(new KubeClientOptions { KubeconfigText = embedded.Kubeconfig }), settings, embedded);
    }

    private static bool MayGiveWay(KubeException error, Settings settings) =>
        settings.Kubeconfig is null && settings.Context is null && Environment.GetEnvironmentVariable("KUBECONFIG") is null or ""
        && error is KubeConfigurationException or KubeConnectionException;

    public KubernetesClientConfiguration ForKubernetesClient()
    {
        if (embedded is not null)
        {
            using MemoryStream text = new(Encoding.UTF8.GetBytes(embedded.Kubeconfig));
            return KubernetesClientConfiguration.BuildConfigFromConfigFile(text);
        }

        return settings.Kubeconfig is null && settings.Context is null
            ? KubernetesClientConfiguration.BuildDefaultConfig()
            : KubernetesClientConfiguration.BuildConfigFromConfigFile(settings.Kubeconfig, settings.Context);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        if (embedded is not null)
        {
            await embedded.DisposeAsync();
        }
    }
}
