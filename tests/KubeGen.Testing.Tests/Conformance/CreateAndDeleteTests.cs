using System.Net;
using System.Text.Json;
using k8s;
using k8s.Autorest;
using k8s.Models;

namespace KubeGen.Testing.Tests.Conformance;

public abstract class CreateAndDeleteTests(ApiServer server) : ConformanceTest(server)
{
    [Fact]
    public async Task The_server_fills_in_metadata()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        V1Pod pod = await Server.CreatePodAsync(space, "a", Cancel, ("app", "x"));

        Assert.Equal(space, pod.Metadata.NamespaceProperty);
        Assert.True(Guid.TryParse(pod.Metadata.Uid, out _));
        Assert.True(long.Parse(pod.Metadata.ResourceVersion, System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.NotNull(pod.Metadata.CreationTimestamp);
        Assert.Equal(1, pod.Metadata.Generation);
        Assert.Equal("x", pod.Metadata.Labels["app"]);
        Assert.Equal("Pending", pod.Status.Phase);
        Assert.Equal("Always", pod.Spec.RestartPolicy);

        V1Pod read = await Client.CoreV1.ReadNamespacedPodAsync("a", space, cancellationToken: Cancel);
        Assert.Equal(pod.Metadata.ResourceVersion, read.Metadata.ResourceVersion);
        Assert.Equal(pod.Metadata.Uid, read.Metadata.Uid);
    }

    [Fact]
    public async Task A_status_that_a_client_sends_with_a_new_pod_is_dropped_and_that_of_a_node_is_kept()
    {
        string space = await Server.NewNamespaceAsync(Cancel), name = $"node-{Guid.NewGuid():n}";
        V1Pod pod = ApiServer.Pod("a");
        pod.Status = new() { Phase = "Running", PodIP = "10.0.0.1" };
        pod = await Client.CoreV1.CreateNamespacedPodAsync(pod, space, cancellationToken: Cancel);
        Assert.Equal("Pending", pod.Status.Phase);
        Assert.Null(pod.Status.PodIP);

        V1Node node = new() { Metadata = new() { Name = name }, Status = new() { Capacity = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1500m") } } };
        node = await Client.CoreV1.CreateNodeAsync(node, cancellationToken: Cancel);
        Assert.Equal("1500m", node.Status.Capacity["cpu"].ToString());
        V1Status deleted = await Client.CoreV1.DeleteNodeAsync(name, cancellationToken: Cancel);
        Assert.Equal("Success", deleted.Status);
        Assert.Equal(node.Metadata.Uid, deleted.Details.Uid);
        Assert.Equal("nodes", deleted.Details.Kind);
    }

    [Fact]
    public async Task GenerateName_gives_names_that_differ()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        V1Pod pod = ApiServer.Pod("");
        pod.Metadata.Name = null;
        pod.Metadata.GenerateName = "web-";
        HashSet<string> names = [];
        for (int i = 0; i < 5; i++)
        {
            V1Pod made = await Client.CoreV1.CreateNamespacedPodAsync(pod, space, cancellationToken: Cancel);
            Assert.Matches("^web-[bcdfghjklmnpqrstvwxz2456789]{5}$", made.Metadata.Name);
            Assert.True(names.Add(made.Metadata.Name));
        }
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_conflict()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await Server.CreatePodAsync(space, "a", Cancel);
        HttpOperationException error = await Assert.ThrowsAsync<HttpOperationException>(() => Server.CreatePodAsync(space, "a", Cancel));
        Assert.Equal(HttpStatusCode.Conflict, error.Response.StatusCode);
        V1Status status = KubernetesJson.Deserialize<V1Status>(error.Response.Content);
        Assert.Equal("AlreadyExists", status.Reason);
        Assert.Equal(("a", "pods"), (status.Details.Name, status.Details.Kind));
    }

    [Fact]
    public async Task A_namespace_must_exist()
    {
        JsonElement status = AssertFailure(
            await JsonAsync(HttpMethod.Post, "/api/v1/namespaces/nowhere/pods", body: """{"metadata":{"name":"a"}}"""), 404, "NotFound");
        Assert.Equal("nowhere", status.GetProperty("details").GetProperty("name").GetString());
        Assert.Equal("namespaces", status.GetProperty("details").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("""{"metadata":{}}""", 422, "Invalid")]
    [InlineData("""{"metadata":{"name":"A_b"}}""", 422, "Invalid")]
    [InlineData("""{"metadata":{"name":"a","namespace":"other"}}""", 400, "BadRequest")]
    [InlineData("""{"kind":"Node","metadata":{"name":"a"}}""", 400, "BadRequest")]
    [InlineData("""{"apiVersion":"v2","kind":"Pod","metadata":{"name":"a"}}""", 400, "BadRequest")]
    [InlineData("""{"metadata":{"name":"a"},"spec":{"containers":3}}""", 400, "BadRequest")]
    [InlineData("""{"metadata":{"name":"a"},"spec":{"hostNetwork":"yes"}}""", 400, "BadRequest")]
    [InlineData("""{"metadata":{"name":"a"},"spec":{"priority":"high"}}""", 400, "BadRequest")]
    [InlineData("""{"metadata":{"name":"a"},"spec":3}""", 400, "BadRequest")]
    [InlineData("""{"metadata":3}""", 400, "BadRequest")]
    [InlineData("""{"metadata":{"name":"a","labels":3}}""", 400, "BadRequest")]
    [InlineData("""{"metadata":{"name":"a","labels":{"a":3}}}""", 400, "BadRequest")]
    [InlineData("""{"metadata":{"name":"a","labels":{"a b":"c"}}}""", 422, "Invalid")]
    [InlineData("""{"metadata":{"name":"a","labels":{"a":"-"}}}""", 422, "Invalid")]
    [InlineData("""{nope""", 400, "BadRequest")]
    [InlineData("", 400, "BadRequest")]
    public async Task A_wrong_object_is_refused(string body, int code, string reason)
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        AssertFailure(await JsonAsync(HttpMethod.Post, $"/api/v1/namespaces/{space}/pods", body: body), code, reason);
    }

    [Fact]
    public async Task Unknown_fields_are_a_warning_or_an_error()
    {
        string space = await Server.NewNamespaceAsync(Cancel), path = $"/api/v1/namespaces/{space}/pods", body = """{"metadata":{"name":"a"},"spec":{"bogus":1}}""";
        AssertFailure(await JsonAsync(HttpMethod.Post, path + "?fieldValidation=Strict", body: body), 400, "BadRequest");
        using HttpResponseMessage warned = await Server.SendAsync(HttpMethod.Post, path, Cancel, body: body);
        Assert.Equal(HttpStatusCode.Created, warned.StatusCode);
        Assert.Contains("spec.bogus", Assert.Single(warned.Headers.GetValues("Warning")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_leaves_nothing_behind()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        V1Pod pod = await Client.CoreV1.CreateNamespacedPodAsync(ApiServer.Pod("a"), space, dryRun: "All", cancellationToken: Cancel);
        Assert.Null(pod.Metadata.ResourceVersion);
        Assert.Empty((await Client.CoreV1.ListNamespacedPodAsync(space, cancellationToken: Cancel)).Items);
    }

    [Fact]
    public async Task A_deletion_honours_preconditions_and_gives_the_last_state()
    {
        string space = await Server.NewNamespaceAsync(Cancel), path = $"/api/v1/namespaces/{space}/pods/a";
        V1Pod pod = await Server.CreatePodAsync(space, "a", Cancel);
        AssertFailure(await JsonAsync(HttpMethod.Delete, path, body: """{"preconditions":{"uid":"other"}}"""), 409, "Conflict");
        AssertFailure(await JsonAsync(HttpMethod.Delete, path, body: """{"preconditions":{"resourceVersion":"1"}}"""), 409, "Conflict");
        (int code, JsonElement last) = await JsonAsync(HttpMethod.Delete, path, body: $$$"""{"preconditions":{"uid":"{{{pod.Metadata.Uid}}}"}}""");
        Assert.Equal(200, code);
        Assert.Equal(pod.Metadata.Uid, last.GetProperty("metadata").GetProperty("uid").GetString());
        JsonElement status = AssertFailure(await GetAsync(path), 404, "NotFound");
        Assert.Equal("a", status.GetProperty("details").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_namespace_goes_with_what_is_in_it_and_some_stay()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await Server.CreatePodAsync(space, "a", Cancel);
        await Client.CoreV1.DeleteNamespaceAsync(space, cancellationToken: Cancel);
        AssertFailure(await GetAsync($"/api/v1/namespaces/{space}"), 404, "NotFound");
        Assert.Empty((await Client.CoreV1.ListNamespacedPodAsync(space, cancellationToken: Cancel)).Items);
        AssertFailure(await JsonAsync(HttpMethod.Delete, "/api/v1/namespaces/default"), 403, "Forbidden");
    }
}
