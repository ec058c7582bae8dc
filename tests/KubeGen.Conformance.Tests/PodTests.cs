using System.Globalization;
using k8s.Models;
using KubeGen.Testing;
using KubeGen.Tests;

namespace KubeGen.Conformance.Tests;

/// <summary>What holds for every API server, TestCluster included.</summary>
public abstract class PodTests : IAsyncLifetime
{
    protected Cluster Cluster { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Cluster = await Cluster.OpenAsync(await KubeconfigAsync());

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <summary>The text of the server's kubeconfig.</summary>
    protected abstract Task<string> KubeconfigAsync();

    [Fact]
    public async Task A_pod_is_read_as_it_was_written()
    {
        V1Pod made = await Cluster.CreatePodAsync("a", ("app", "web"), ("tier", "front"));
        PodView? pod = await Cluster.Client.GetAsync<PodView>("a", Cluster.Space, TestContext.Current.CancellationToken);
        Assert.NotNull(pod);
        Assert.Equal(new ObjectKey("a", Cluster.Space), pod.Key());
        Assert.Equal(made.Metadata.Uid, pod.Uid());
        Assert.Equal(made.Metadata.ResourceVersion, pod.Version().ToString());
        Assert.Equal(["example.com/main:1"], pod.Images);
        Assert.Equal("Pending", pod.Phase);
        Assert.Equal(("web", "front"), (pod.Labels["app"], pod.Labels["tier"]));
        Assert.Null(await Cluster.Client.GetAsync<PodView>("b", Cluster.Space, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_add_up_to_the_list()
    {
        string[] names = [.. Enumerable.Range(0, 25).Select(i => $"pod-{i:00}")];
        await Task.WhenAll(names.Select(name => Cluster.CreatePodAsync(name)));
        (List<PodView> all, KubeListMetadata whole) = await Cluster.ListAsync<PodView>();
        Assert.Equal(names, all.Select(p => p.Name));
        Assert.Equal("", whole.Continue);

        List<PodView> paged = [];
        List<long?> remaining = [];
        string next = "";
        do
        {
            (List<PodView> page, KubeListMetadata metadata) = await Cluster.ListAsync<PodView>(new() { Limit = 10, Continue = next });
            paged.AddRange(page);
            remaining.Add(metadata.RemainingItemCount);
            next = metadata.Continue;
        }
        while (next.Length > 0);
        Assert.Equal(all, paged);
        Assert.Equal([15, 5, null], remaining);
    }

    [Fact]
    public async Task Selectors_are_the_servers()
    {
        await Cluster.CreatePodAsync("a", ("app", "web"));
        await Cluster.CreatePodAsync("b", ("app", "db"));
        (List<PodView> web, _) = await Cluster.ListAsync<PodView>(new() { LabelSelector = "app in (web),!tier" });
        Assert.Equal("a", Assert.Single(web).Name);
        (List<PodView> b, _) = await Cluster.ListAsync<PodView>(new() { FieldSelector = "metadata.name=b,status.phase=Pending" });
        Assert.Equal("b", Assert.Single(b).Name);
        KubeApiException error = await Assert.ThrowsAsync<KubeApiException>(() => Cluster.ListAsync<PodView>(new() { LabelSelector = "a b" }));
        Assert.Equal(400, error.Status.Code);
    }

    [Fact]
    public async Task A_watch_goes_on_where_the_list_ended()
    {
        await Cluster.CreatePodAsync("before");
        (_, KubeListMetadata list) = await Cluster.ListAsync<PodView>();
        await Cluster.CreatePodAsync("a");
        await using WatchReader<PodView> watch = Cluster.Watch<PodView>(new() { ResourceVersion = list.ResourceVersion });
        Assert.Equal("Added a", await watch.NextAsync());
        await Cluster.CreatePodAsync("b");
        Assert.Equal("Added b", await watch.NextAsync());
        await Cluster.DeletePodAsync("a");
        string? next = await watch.NextAsync();
        if (next == "Modified a")
        {
            next = await watch.NextAsync(); // a cluster with nodes marks a pod before it deletes it
        }

        Assert.Equal("Deleted a", next);
        Assert.Equal(["example.com/main:1"], watch.Last.Object.Images);
    }

    [Fact]
    public async Task A_watch_may_begin_with_what_is_there()
    {
        await Cluster.CreatePodAsync("a");
        await using WatchReader<PodView> watch = Cluster.Watch<PodView>(new() { SendInitialEvents = true });
        Assert.Equal("Added a", await watch.NextAsync());
        Assert.Equal("Bookmark", await watch.NextAsync());
        Assert.True(watch.Last.EndsInitialEvents);
        V1Pod b = await Cluster.CreatePodAsync("b");
        Assert.Equal("Added b", await watch.NextAsync());
        Assert.Equal(b.Metadata.ResourceVersion, watch.Last.Version.ToString());
    }

    [Fact]
    public async Task A_watch_ends_when_its_time_is_over()
    {
        await using WatchReader<PodView> watch = Cluster.Watch<PodView>(new() { TimeoutSeconds = 1 });
        Assert.Null(await watch.NextAsync());
    }

    [Fact]
    public async Task A_version_from_the_future_is_an_error_with_advice()
    {
        ResourceVersion future = ResourceVersion.Parse(long.MaxValue.ToString(CultureInfo.InvariantCulture));
        KubeApiException error = await Assert.ThrowsAsync<KubeApiException>(() => Cluster.ListAsync<PodView>(new() { ResourceVersion = future }));
        Assert.True(error.IsResourceVersionTooLarge);
        Assert.Equal(TimeSpan.FromSeconds(1), error.RetryAfter);
    }
}

public sealed class EmbeddedPodTests : PodTests
{
    private TestCluster? _server;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server!.DisposeAsync();
    }

    protected override async Task<string> KubeconfigAsync()
    {
        _server = await TestCluster.StartAsync();
        return _server.Kubeconfig;
    }
}

public sealed class RealPodTests(RealServer server) : PodTests
{
    protected override Task<string> KubeconfigAsync() => File.ReadAllTextAsync(server.Kubeconfig);
}
