using System.Text.Json;
using k8s;
using k8s.Models;

namespace KubeGen.Testing.Tests.Conformance;

public abstract class WatchTests(ApiServer server) : ConformanceTest(server)
{
    [Fact]
    public async Task Events_come_in_order_after_the_version()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await Server.CreatePodAsync(space, "before", Cancel);
        V1PodList list = await Client.CoreV1.ListNamespacedPodAsync(space, cancellationToken: Cancel);
        await Server.CreatePodAsync(space, "a", Cancel);
        await using WatchReader watch = await OpenAsync(space, $"resourceVersion={list.Metadata.ResourceVersion}");
        Assert.Equal("ADDED a", await watch.NextAsync(Cancel));
        await Server.CreatePodAsync(space, "b", Cancel);
        Assert.Equal("ADDED b", await watch.NextAsync(Cancel));
        await Client.CoreV1.DeleteNamespacedPodAsync("a", space, cancellationToken: Cancel);
        Assert.Equal("DELETED a", await watch.NextAsync(Cancel));
        long deleted = watch.Version;
        await Server.CreatePodAsync(space, "c", Cancel);
        Assert.Equal("ADDED c", await watch.NextAsync(Cancel));
        Assert.True(watch.Version > deleted && deleted > long.Parse(list.Metadata.ResourceVersion, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("resourceVersion=0")]
    public async Task Without_a_version_what_is_there_comes_first(string query)
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await Server.CreatePodAsync(space, "a", Cancel);
        await Server.CreatePodAsync(space, "b", Cancel);
        await using WatchReader watch = await OpenAsync(space, query);
        Assert.Equal("ADDED a", await watch.NextAsync(Cancel));
        Assert.Equal("ADDED b", await watch.NextAsync(Cancel));
        await Server.CreatePodAsync(space, "c", Cancel);
        Assert.Equal("ADDED c", await watch.NextAsync(Cancel));
    }

    [Fact]
    public async Task Initial_events_end_with_a_bookmark()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await Server.CreatePodAsync(space, "a", Cancel);
        await using WatchReader watch = await OpenAsync(space, "sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true");
        Assert.Equal("ADDED a", await watch.NextAsync(Cancel));
        Assert.Equal("BOOKMARK ", await watch.NextAsync(Cancel));
        Assert.Equal("true", watch.Last.GetProperty("object").GetProperty("metadata").GetProperty("annotations").GetProperty("k8s.io/initial-events-end").GetString());
        Assert.Equal("Pod", watch.Last.GetProperty("object").GetProperty("kind").GetString());
        await Server.CreatePodAsync(space, "b", Cancel);
        Assert.Equal("ADDED b", await watch.NextAsync(Cancel));
    }

    [Fact]
    public async Task A_selector_makes_departures_deletions()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await using WatchReader watch = await OpenAsync(space, "labelSelector=app%3Dx");
        await Server.CreatePodAsync(space, "other", Cancel, ("app", "y"));
        await Server.CreatePodAsync(space, "a", Cancel, ("app", "x"));
        Assert.Equal("ADDED a", await watch.NextAsync(Cancel));
        await Client.CoreV1.DeleteNamespacedPodAsync("other", space, cancellationToken: Cancel);
        await Client.CoreV1.DeleteNamespacedPodAsync("a", space, cancellationToken: Cancel);
        Assert.Equal("DELETED a", await watch.NextAsync(Cancel));
    }

    [Fact]
    public async Task A_watch_ends_when_its_time_is_over()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await using WatchReader watch = await OpenAsync(space, "timeoutSeconds=1");
        Assert.Null(await watch.NextAsync(Cancel));
    }

    [Fact]
    public async Task A_watch_shows_metadata_alone()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await Server.CreatePodAsync(space, "a", Cancel);
        await using WatchReader watch = await OpenAsync(space, "", "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1");
        Assert.Equal("ADDED a", await watch.NextAsync(Cancel));
        Assert.Equal("PartialObjectMetadata", watch.Last.GetProperty("object").GetProperty("kind").GetString());
        Assert.False(watch.Last.GetProperty("object").TryGetProperty("spec", out _));
    }

    [Fact]
    public async Task The_official_client_can_follow()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await Server.CreatePodAsync(space, "a", Cancel);
        await foreach ((WatchEventType type, V1Pod pod) in Client.CoreV1.WatchListNamespacedPodAsync(space, cancellationToken: Cancel))
        {
            Assert.Equal((WatchEventType.Added, "a"), (type, pod.Metadata.Name));
            break;
        }
    }

    private Task<WatchReader> OpenAsync(string space, string query, string? accept = null) =>
        WatchReader.OpenAsync(Server.Http, $"/api/v1/namespaces/{space}/pods?watch=1&{query}", accept, Cancel);
}
