using KubeGen.Testing.Hosting;
using KubeGen.Testing.Seeding;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing;

/// <summary>
/// A Kubernetes API server in this process, true to the wire: HTTP/1.1 and HTTP/2 over TLS, JSON and protobuf, lists with pages,
/// watches with history. It serves pods, nodes and namespaces; nothing runs behind it, so that objects stay as they were made.
/// </summary>
/// <example>
/// <code>
/// await using TestCluster cluster = await TestCluster.StartAsync();
/// cluster.SeedPods(1000);
/// await foreach (PodView pod in cluster.Client.ListAsync&lt;PodView&gt;()) { }
/// </code>
/// </example>
public sealed class TestCluster : IAsyncDisposable
{
    private readonly ApiHost _host;
    private readonly ObjectStore _store;
    private readonly TestClusterOptions _options;
    private readonly ClusterSeed _seed;

    private TestCluster(ApiHost host, ObjectStore store, TestClusterOptions options)
    {
        _host = host;
        _store = store;
        _options = options;
        _seed = new(store, options.Seed);
        Client = KubeClient.Connect(new KubeClientOptions { KubeconfigText = host.Kubeconfig });
    }

    /// <summary>The address: <c>https://127.0.0.1:port/</c>.</summary>
    public Uri Url => _host.Url;

    /// <summary>A client of the cluster, which is disposed with it.</summary>
    public KubeClient Client { get; }

    /// <summary>The text of a kubeconfig with all that a client needs: address, certificate authority and token.</summary>
    public string Kubeconfig => _host.Kubeconfig;

    /// <summary>Starts a cluster with the namespaces that every cluster has.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<TestCluster> StartAsync(
        Action<TestClusterOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        TestClusterOptions options = new();
        configure?.Invoke(options);
        options.Check();
        ObjectStore store = new(options.WatchHistory);
        BuiltInNamespaces.AddTo(store, options.TimeProvider);
        ApiHost host = await ApiHost.StartAsync(store, options.Port, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        return new(host, store, options);
    }

    /// <summary>Adds nodes. The same options give the same nodes; more of them when called again.</summary>
    /// <param name="count">How many.</param>
    public void SeedNodes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _seed.AddNodes(count);
    }

    /// <summary>
    /// Adds pods as a busy cluster has them: of Deployments, DaemonSets, StatefulSets and Jobs, most of them running, with the status
    /// and the managed fields that their makers leave. Their namespaces are created, and so are nodes if there are none.
    /// </summary>
    /// <param name="count">How many.</param>
    public void SeedPods(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _seed.AddPods(count);
    }

    /// <summary>Changes, deletes and creates pods until the result is disposed.</summary>
    /// <param name="changesPerSecond">How many changes a second of the cluster's clock brings.</param>
    public PodChurn Churn(double changesPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(changesPerSecond);
        return PodChurn.Start(_store, _seed, changesPerSecond, _options);
    }

    /// <summary>Ends the client, all watches, then the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync().ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
    }
}
