using System.Net;
using System.Text.Json;

namespace KubeGen.Testing.Tests.Conformance;

public abstract class NegotiationTests(ApiServer server) : ConformanceTest(server)
{
    private const string Metadata = "as=PartialObjectMetadata;g=meta.k8s.io;v=v1";
    private const string MetadataList = "as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

    [Fact]
    public async Task Metadata_alone_has_a_kind_of_its_own()
    {
        (_, JsonElement one) = await GetAsync("/api/v1/namespaces/default", $"application/json;{Metadata}");
        AssertMetadata(one);
        (_, JsonElement list) = await GetAsync("/api/v1/namespaces", $"application/json;{MetadataList}");
        Assert.Equal("PartialObjectMetadataList", list.GetProperty("kind").GetString());
        Assert.NotEmpty(list.GetProperty("items").EnumerateArray());
        Assert.All(list.GetProperty("items").EnumerateArray(), AssertMetadata);
    }

    [Theory]
    [InlineData("/api/v1/pods", "text/html")]
    [InlineData("/api/v1/pods", "application/json;as=Nothing;g=meta.k8s.io;v=v1")]
    [InlineData("/api/v1/pods", "application/json;" + Metadata)]
    [InlineData("/api/v1/namespaces/default", "application/json;" + MetadataList)]
    [InlineData("/api/v1/pods?watch=1", "application/yaml")]
    public async Task What_cannot_be_is_not_acceptable(string path, string accept)
    {
        using HttpResponseMessage response = await Server.SendAsync(HttpMethod.Get, path, Cancel, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData(Protobuf, Protobuf)]
    [InlineData(Protobuf + ",application/json", Protobuf)]
    [InlineData("application/json," + Protobuf, "application/json")]
    [InlineData("application/json;q=0.5," + Protobuf, Protobuf)]
    [InlineData("application/x-nothing," + Protobuf, Protobuf)]
    [InlineData("application/json;as=Nothing;g=meta.k8s.io;v=v1,application/json", "application/json")]
    [InlineData(Protobuf + ";" + MetadataList + ",application/json", Protobuf)]
    public async Task The_first_possible_entry_wins(string? accept, string expected)
    {
        using HttpResponseMessage response = await Server.SendAsync(HttpMethod.Get, "/api/v1/namespaces", Cancel, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api/v1/namespaces/default/nodes", 404)]
    [InlineData("/api/v1/namespaces/default/pods/a/b/c", 404)]
    public async Task Unknown_resources(string path, int code) => AssertFailure(await GetAsync(path), code, "NotFound");

    [Fact]
    public async Task Unknown_groups_and_methods()
    {
        using HttpResponseMessage response = await Server.SendAsync(HttpMethod.Get, "/apis/nowhere.example.com/v1/things", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        AssertFailure(await JsonAsync(HttpMethod.Put, "/api/v1/pods"), 405, "MethodNotAllowed");
        AssertFailure(await JsonAsync(HttpMethod.Post, "/api/v1/pods", body: """{"metadata":{"name":"a"}}"""), 405, "MethodNotAllowed");
    }

    [Fact]
    public async Task Without_the_token_nothing_is_answered()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/pods");
        request.Headers.Authorization = new("Bearer", "wrong");
        using HttpResponseMessage response = await Server.Http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        using JsonDocument body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("Unauthorized", body.RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Discovery_tells_what_is_served()
    {
        (_, JsonElement resources) = await GetAsync("/api/v1");
        JsonElement pods = resources.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "pods");
        Assert.Equal(("Pod", "pod", true), (pods.GetProperty("kind").GetString(), pods.GetProperty("singularName").GetString(), pods.GetProperty("namespaced").GetBoolean()));
        Assert.Contains("watch", pods.GetProperty("verbs").EnumerateArray().Select(v => v.GetString()));
        (_, JsonElement core) = await GetAsync("/api");
        Assert.Equal("v1", core.GetProperty("versions")[0].GetString());
        (_, JsonElement groups) = await GetAsync("/apis");
        Assert.Equal("APIGroupList", groups.GetProperty("kind").GetString());
        (_, JsonElement all) = await GetAsync("/api", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json");
        Assert.Equal("APIGroupDiscoveryList", all.GetProperty("kind").GetString());
        Assert.Contains("pods", all.GetProperty("items")[0].GetProperty("versions")[0].GetProperty("resources").EnumerateArray()
            .Select(r => r.GetProperty("resource").GetString()));
        (_, JsonElement version) = await GetAsync("/version");
        Assert.Equal(("1", "36"), (version.GetProperty("major").GetString(), version.GetProperty("minor").GetString()));
    }

    private static void AssertMetadata(JsonElement item)
    {
        Assert.Equal("PartialObjectMetadata", item.GetProperty("kind").GetString());
        Assert.Equal("meta.k8s.io/v1", item.GetProperty("apiVersion").GetString());
        Assert.False(item.TryGetProperty("spec", out _));
        Assert.NotEmpty(item.GetProperty("metadata").GetProperty("name").GetString()!);
    }
}
