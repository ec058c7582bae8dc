using System.Text.Json;
using k8s;
using k8s.Models;

namespace KubeGen.Testing.Tests.Conformance;

public abstract class ListTests(ApiServer server) : ConformanceTest(server)
{
    [Fact]
    public async Task Pages_show_one_version_whatever_happens_meanwhile()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        foreach (string name in (string[])["a", "b", "c", "d", "e"])
        {
            await Server.CreatePodAsync(space, name, Cancel);
        }

        V1PodList first = await Client.CoreV1.ListNamespacedPodAsync(space, limit: 2, cancellationToken: Cancel);
        Assert.Equal(["a", "b"], first.Items.Select(p => p.Metadata.Name));
        Assert.Equal(3, first.Metadata.RemainingItemCount);
        await Client.CoreV1.DeleteNamespacedPodAsync("c", space, cancellationToken: Cancel);
        await Server.CreatePodAsync(space, "cc", Cancel);

        V1PodList second = await Client.CoreV1.ListNamespacedPodAsync(
            space, limit: 2, continueParameter: first.Metadata.ContinueProperty, cancellationToken: Cancel);
        Assert.Equal(["c", "d"], second.Items.Select(p => p.Metadata.Name));
        Assert.Equal(first.Metadata.ResourceVersion, second.Metadata.ResourceVersion);
        V1PodList last = await Client.CoreV1.ListNamespacedPodAsync(
            space, continueParameter: second.Metadata.ContinueProperty, cancellationToken: Cancel);
        Assert.Equal(["e"], last.Items.Select(p => p.Metadata.Name));
        Assert.Null(last.Metadata.ContinueProperty);
        Assert.Null(last.Metadata.RemainingItemCount);
    }

    [Fact]
    public async Task A_selector_hides_how_many_remain()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        foreach (string name in (string[])["a", "b", "c"])
        {
            await Server.CreatePodAsync(space, name, Cancel, ("app", "x"));
        }

        V1PodList page = await Client.CoreV1.ListNamespacedPodAsync(space, limit: 2, labelSelector: "app=x", cancellationToken: Cancel);
        Assert.Equal(2, page.Items.Count);
        Assert.NotNull(page.Metadata.ContinueProperty);
        Assert.Null(page.Metadata.RemainingItemCount);
    }

    [Fact]
    public async Task The_order_is_that_of_the_keys_and_a_namespace_shows_its_own()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        foreach (string name in (string[])["b", "a.b", "a-b", "a", "a1"])
        {
            await Server.CreatePodAsync(space, name, Cancel, ("of", space));
        }

        V1PodList own = await Client.CoreV1.ListNamespacedPodAsync(space, cancellationToken: Cancel);
        Assert.Equal(["a", "a-b", "a.b", "a1", "b"], own.Items.Select(p => p.Metadata.Name));
        V1PodList all = await Client.CoreV1.ListPodForAllNamespacesAsync(labelSelector: $"of={space}", cancellationToken: Cancel);
        Assert.Equal(own.Items.Select(p => p.Metadata.Uid), all.Items.Select(p => p.Metadata.Uid));
        Assert.Empty((await Client.CoreV1.ListNamespacedPodAsync("nowhere", cancellationToken: Cancel)).Items);
    }

    [Fact]
    public async Task A_version_is_exact_a_lower_bound_or_none()
    {
        string space = await Server.NewNamespaceAsync(Cancel), path = $"/api/v1/namespaces/{space}/pods";
        V1Pod a = await Server.CreatePodAsync(space, "a", Cancel);
        await Server.CreatePodAsync(space, "b", Cancel);
        string version = a.Metadata.ResourceVersion;
        Assert.Equal(1, Count(await GetAsync($"{path}?resourceVersion={version}&resourceVersionMatch=Exact")));
        Assert.Equal(1, Count(await GetAsync($"{path}?resourceVersion={version}&limit=10")));
        Assert.Equal(2, Count(await GetAsync($"{path}?resourceVersion={version}&resourceVersionMatch=NotOlderThan")));
        Assert.Equal(2, Count(await GetAsync($"{path}?resourceVersion={version}")));
        Assert.Equal(2, Count(await GetAsync($"{path}?resourceVersion=0&limit=1")));
    }

    [Theory]
    [InlineData("limit=x", 400, "BadRequest")]
    [InlineData("continue=abc", 400, "BadRequest")]
    [InlineData("resourceVersion=abc", 400, "BadRequest")]
    [InlineData("resourceVersionMatch=Exact", 422, "Invalid")]
    [InlineData("resourceVersionMatch=Exact&resourceVersion=0", 422, "Invalid")]
    [InlineData("resourceVersionMatch=Newest&resourceVersion=3", 422, "Invalid")]
    [InlineData("sendInitialEvents=true", 422, "Invalid")]
    [InlineData("watch=1&sendInitialEvents=true", 422, "Invalid")]
    [InlineData("watch=1&resourceVersionMatch=NotOlderThan&resourceVersion=3", 422, "Invalid")]
    [InlineData("resourceVersion=999999999", 504, "Timeout")]
    public async Task Wrong_parameters_are_refused(string query, int code, string reason) =>
        AssertFailure(await GetAsync("/api/v1/pods?" + query), code, reason);

    [Fact]
    public async Task A_version_from_the_future_names_its_cause()
    {
        using HttpResponseMessage response = await Server.SendAsync(HttpMethod.Get, "/api/v1/pods?resourceVersion=999999999", Cancel);
        using JsonDocument body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Cancel));
        JsonElement details = body.RootElement.GetProperty("details");
        Assert.Equal("ResourceVersionTooLarge", Assert.Single(details.GetProperty("causes").EnumerateArray()).GetProperty("reason").GetString());
        Assert.Equal(1, details.GetProperty("retryAfterSeconds").GetInt32());
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
    }

    private static int Count((int Code, JsonElement Body) answer)
    {
        Assert.Equal(200, answer.Code);
        return answer.Body.GetProperty("items").GetArrayLength();
    }
}
