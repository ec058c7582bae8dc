using System.Net;
using KubeGen.Testing.Tests.Conformance;
using Microsoft.Extensions.Time.Testing;

namespace KubeGen.Testing.Tests.Watching;

public sealed class WatchLimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_version_that_is_too_old_is_an_error_within_the_watch()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(o => o.WatchHistory = 4, Cancel);
        cluster.SeedPods(20);
        using HttpClient http = ApiServer.CreateHttp(cluster.Kubeconfig);
        await using WatchReader watch = await WatchReader.OpenAsync(http, "/api/v1/pods?watch=1&resourceVersion=1", null, Cancel);
        Assert.Equal("ERROR ", await watch.NextAsync(Cancel));
        Assert.Equal(410, watch.Last.GetProperty("object").GetProperty("code").GetInt32());
        Assert.Equal("Expired", watch.Last.GetProperty("object").GetProperty("reason").GetString());
        Assert.Null(await watch.NextAsync(Cancel));
    }

    [Fact]
    public async Task An_old_page_gives_a_token_to_go_on_with()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(o => o.WatchHistory = 4, Cancel);
        cluster.SeedPods(20);
        using HttpClient http = ApiServer.CreateHttp(cluster.Kubeconfig);
        string token = await ContinueAsync(http, "/api/v1/pods?limit=5", HttpStatusCode.OK);
        cluster.SeedPods(20);
        string fresh = await ContinueAsync(http, $"/api/v1/pods?limit=5&continue={token}", HttpStatusCode.Gone);
        Assert.NotEmpty(await ContinueAsync(http, $"/api/v1/pods?limit=5&continue={fresh}", HttpStatusCode.OK));
    }

    [Fact]
    public async Task Bookmarks_come_every_minute_and_before_the_end()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(50));
        await using TestCluster cluster = await TestCluster.StartAsync(o => o.TimeProvider = time, Cancel);
        using HttpClient http = ApiServer.CreateHttp(cluster.Kubeconfig);
        await using WatchReader watch = await WatchReader.OpenAsync(
            http, "/api/v1/pods?watch=1&resourceVersion=2&allowWatchBookmarks=true&timeoutSeconds=90", null, Cancel);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("BOOKMARK ", await watch.NextAsync(Cancel));
        cluster.SeedNodes(1);
        time.Advance(TimeSpan.FromSeconds(28));
        Assert.Equal("BOOKMARK ", await watch.NextAsync(Cancel));
        Assert.Equal(5, watch.Version);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(await watch.NextAsync(Cancel));
    }

    [Fact]
    public async Task Who_does_not_read_is_cut_off()
    {
        const int Pods = 4000;
        await using TestCluster cluster = await TestCluster.StartAsync(o => o.WatchHistory = 64, Cancel);
        using HttpClient http = ApiServer.CreateHttp(cluster.Kubeconfig, HttpVersion.Version11);
        await using WatchReader watch = await WatchReader.OpenAsync(http, "/api/v1/pods?watch=1&resourceVersion=4", null, Cancel);
        cluster.SeedPods(Pods);
        int read = 0;
        try
        {
            while (await watch.NextAsync(Cancel) is not null)
            {
                read++;
            }
        }
        catch (Exception e) when (e is IOException or System.Text.Json.JsonException)
        {
            // The connection is gone, perhaps within an event.
        }

        Assert.True(read < Pods);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Watches_end_with_the_server(int version)
    {
        TestCluster cluster = await TestCluster.StartAsync(cancellationToken: Cancel);
        using HttpClient http = ApiServer.CreateHttp(cluster.Kubeconfig, new(version, version == 1 ? 1 : 0));
        await using WatchReader watch = await WatchReader.OpenAsync(http, "/api/v1/pods?watch=1", null, Cancel);
        await cluster.DisposeAsync();
        Assert.Null(await watch.NextAsync(Cancel));
    }

    [Fact]
    public async Task Many_watches_see_the_same_events()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(cancellationToken: Cancel);
        using HttpClient http = ApiServer.CreateHttp(cluster.Kubeconfig);
        WatchReader[] watches = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            WatchReader.OpenAsync(http, "/api/v1/pods?watch=1&resourceVersion=4", null, Cancel)));
        cluster.SeedPods(200);
        string[] seen = await Task.WhenAll(watches.Select(async watch =>
        {
            List<string?> events = [];
            for (int i = 0; i < 200; i++)
            {
                events.Add(await watch.NextAsync(Cancel));
            }

            await watch.DisposeAsync();
            return string.Join('\n', events);
        }));
        Assert.Single(seen.Distinct());
    }

    private static async Task<string> ContinueAsync(HttpClient http, string path, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal(expected, response.StatusCode);
        using var body = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Cancel));
        return body.RootElement.GetProperty("metadata").GetProperty("continue").GetString()!;
    }
}
