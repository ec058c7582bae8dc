using KubeGen.Tests;

namespace KubeGen.Conformance.Tests;

/// <summary>What a server does to its clients when it goes and comes back, each test with a server of its own.</summary>
public sealed class RestartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watch_ends_with_the_server_and_a_new_list_leads_on()
    {
        await using StartedServer server = await StartedServer.StartAsync();
        await using Cluster cluster = await OpenAsync(server);
        await using WatchReader<PodView> first = cluster.Watch<PodView>(new());
        await cluster.CreatePodAsync("a");
        Assert.Equal("Added a", await first.NextAsync());
        ResourceVersion seen = first.Last.Version;
        await cluster.CreatePodAsync("b");
        await server.RestartAsync();
        await AssertEndsAsync(first, "Added b");

        // The history of a server's cache begins with the server.
        await using WatchReader<PodView> old = cluster.Watch<PodView>(new() { ResourceVersion = seen });
        KubeApiException error = await Assert.ThrowsAsync<KubeApiException>(old.NextAsync);
        Assert.True(error.IsExpired, error.Message);
        Assert.Equal("Expired", error.Status.Reason);

        (List<PodView> pods, KubeListMetadata list) = await cluster.ListAsync<PodView>();
        Assert.Equal(["a", "b"], pods.Select(p => p.Name));
        await using WatchReader<PodView> second = cluster.Watch<PodView>(new() { ResourceVersion = list.ResourceVersion });
        await cluster.CreatePodAsync("c");
        Assert.Equal("Added c", await second.NextAsync());
    }

    [Fact]
    public async Task A_server_that_is_gone_refuses_connections()
    {
        await using StartedServer server = await StartedServer.StartAsync();
        await using Cluster cluster = await OpenAsync(server);
        await cluster.ListAsync<PodView>();
        await server.StopAsync();
        KubeConnectionException error = await Assert.ThrowsAsync<KubeConnectionException>(() => cluster.ListAsync<PodView>());
        Assert.Equal(KubeConnectionFailure.Refused, error.Failure);
    }

    [Fact]
    public async Task A_page_that_etcd_has_forgotten_is_expired_and_says_where_to_go_on()
    {
        await using StartedServer server = await StartedServer.StartAsync();
        await using Cluster cluster = await OpenAsync(server);
        foreach (string name in (string[])["a", "b", "c", "d"])
        {
            await cluster.CreatePodAsync(name);
        }

        (_, KubeListMetadata page) = await cluster.ListAsync<PodView>(new() { Limit = 2 });
        await cluster.DeletePodAsync("b");
        await cluster.CreatePodAsync("e");
        await server.CompactAsync(Cancel);
        await server.RestartAsync();

        KubeApiException error = await Assert.ThrowsAsync<KubeApiException>(() => cluster.ListAsync<PodView>(new() { Limit = 2, Continue = page.Continue }));
        Assert.True(error.IsExpired, error.Message);
        Assert.Equal("Expired", error.Status.Reason);
        (List<PodView> rest, _) = await cluster.ListAsync<PodView>(new() { Continue = error.Status.Continue });
        Assert.Equal(["c", "d", "e"], rest.Select(p => p.Name));
        Assert.Equal(["a", "c", "d", "e"], (await cluster.ListAsync<PodView>()).Items.Select(p => p.Name));
    }

    private static async Task<Cluster> OpenAsync(StartedServer server) =>
        await Cluster.OpenAsync(await File.ReadAllTextAsync(server.Kubeconfig, Cancel));

    /// <summary>
    /// Reads the watch to its end. That is a good one after all events, or an error, which may come in place of events: never silence.
    /// </summary>
    private static async Task AssertEndsAsync(WatchReader<PodView> watch, string expected)
    {
        string? last = null;
        try
        {
            while (await watch.NextAsync() is { } next)
            {
                Assert.Null(last);
                last = next;
            }

            Assert.Equal(expected, last);
        }
        catch (KubeConnectionException e)
        {
            Assert.Equal(KubeConnectionFailure.Interrupted, e.Failure);
        }
    }
}
