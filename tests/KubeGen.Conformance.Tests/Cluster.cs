using System.Text;
using k8s;
using k8s.Models;

namespace KubeGen.Conformance.Tests;

/// <summary>A cluster as a test sees it: the official client writes, and ours reads.</summary>
public sealed class Cluster : IAsyncDisposable
{
    private Cluster(string kubeconfig)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(kubeconfig));
        Official = new(KubernetesClientConfiguration.BuildConfigFromConfigFile(stream));
        Client = KubeClient.Connect(new KubeClientOptions { KubeconfigText = kubeconfig });
    }

    public Kubernetes Official { get; }

    public KubeClient Client { get; }

    /// <summary>The namespace that the test has for itself.</summary>
    public string Space { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Connects, and makes a namespace.</summary>
    /// <param name="kubeconfig">The text of a kubeconfig.</param>
    public static async Task<Cluster> OpenAsync(string kubeconfig)
    {
        Cluster cluster = new(kubeconfig);
        V1Namespace made = await cluster.Official.CoreV1.CreateNamespaceAsync(
            new() { Metadata = new() { GenerateName = "test-" } }, cancellationToken: Cancel);
        cluster.Space = made.Metadata.Name;
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        Official.Dispose();
    }

    public async Task<V1Pod> CreatePodAsync(string name, params (string Key, string Value)[] labels) =>
        await Official.CoreV1.CreateNamespacedPodAsync(
            new()
            {
                Metadata = new() { Name = name, Labels = labels.ToDictionary(l => l.Key, l => l.Value) },
                Spec = new() { Containers = [new() { Name = "main", Image = "example.com/main:1" }] },
            },
            Space,
            cancellationToken: Cancel);

    public Task DeletePodAsync(string name) => Official.CoreV1.DeleteNamespacedPodAsync(name, Space, gracePeriodSeconds: 0, cancellationToken: Cancel);

    /// <summary>Lists the namespace.</summary>
    /// <returns>The objects, and what the server said about the list.</returns>
    public async Task<(List<T> Items, KubeListMetadata Metadata)> ListAsync<T>(KubeListOptions? options = null)
        where T : class, IKubeProjection<T>
    {
        KubeListing<T> listing = Client.ListAsync<T>((options ?? new()) with { Namespace = Space }, Cancel);
        List<T> items = [];
        await foreach (T item in listing)
        {
            items.Add(item);
        }

        return (items, listing.Metadata);
    }

    /// <summary>Watches the namespace.</summary>
    public WatchReader<T> Watch<T>(KubeWatchOptions options)
        where T : class, IKubeProjection<T> =>
        new(Client.WatchAsync<T>(options with { Namespace = Space }, Cancel).GetAsyncEnumerator(Cancel));
}
