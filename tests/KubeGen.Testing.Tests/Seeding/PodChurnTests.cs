using System.Text.Json.Nodes;
using KubeGen.Testing.Tests.Conformance;
using Microsoft.Extensions.Time.Testing;

namespace KubeGen.Testing.Tests.Seeding;

public sealed class PodChurnTests
{
    [Fact]
    public async Task The_rate_is_that_of_the_cluster_s_clock()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(50));
        await using TestCluster cluster = await TestCluster.StartAsync(o => o.TimeProvider = time, cancel);
        cluster.SeedPods(100);
        using HttpClient http = ApiServer.CreateHttp(cluster.Kubeconfig);
        await using WatchReader watch = await WatchReader.OpenAsync(
            http, "/api/v1/pods?watch=1&sendInitialEvents=false&resourceVersionMatch=NotOlderThan", null, cancel);
        PodChurn churn = cluster.Churn(200);
        time.Advance(TimeSpan.FromSeconds(2));
        Dictionary<string, int> types = [];
        for (int i = 0; i < 400; i++)
        {
            string type = (await watch.NextAsync(cancel))!.Split(' ')[0];
            types[type] = types.GetValueOrDefault(type) + 1;
        }

        await churn.DisposeAsync();
        Assert.Equal(400, churn.Changes);
        Assert.InRange(types["MODIFIED"], 250, 380);
        Assert.InRange(types["ADDED"], 10, 80);
        Assert.InRange(types["DELETED"], 10, 80);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(400, churn.Changes);
    }

    [Fact]
    public async Task A_namespace_that_is_deleted_comes_back_with_its_next_pod()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(50));
        await using TestCluster cluster = await TestCluster.StartAsync(o => o.TimeProvider = time, cancel);
        cluster.SeedPods(100);
        using HttpClient http = ApiServer.CreateHttp(cluster.Kubeconfig);
        JsonNode list = JsonNode.Parse(await http.GetStringAsync(new Uri("/api/v1/namespaces", UriKind.Relative), cancel))!;
        foreach (JsonNode? item in list["items"]!.AsArray())
        {
            await http.DeleteAsync(new Uri($"/api/v1/namespaces/{item!["metadata"]!["name"]}", UriKind.Relative), cancel);
        }

        await using (PodChurn churn = cluster.Churn(10))
        {
            time.Advance(TimeSpan.FromSeconds(5));
            for (int i = 0; i < 500 && churn.Changes < 50; i++)
            {
                await Task.Delay(10, cancel);
            }

            Assert.Equal(50, churn.Changes);
        }

        cluster.SeedPods(10);
    }

    [Fact]
    public async Task A_rate_of_one_change_in_a_century_is_one_too()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        PodChurn churn = cluster.Churn(3e-10);
        await churn.DisposeAsync();
        Assert.Equal(0, churn.Changes);
    }
}
