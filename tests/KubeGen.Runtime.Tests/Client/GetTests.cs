using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Client;

public sealed class GetTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task Reads_an_object(int chunk)
    {
        ScriptedHandler handler = ScriptedHandler.Of(Wire.Envelope("Pod", Wire.Pod("web-0", node: "n7", padding: 200_000)), chunk == 1 ? 1 : 70_000);
        await using KubeClient client = handler.Client();
        TestPod? pod = await client.GetAsync<TestPod>("web-0", "shop", Now);
        Assert.Equal("n7", pod!.Node);
        Assert.Equal("https://cluster.test:6443/api/v1/namespaces/shop/pods/web-0", Assert.Single(handler.Requests));
        Assert.Equal("application/vnd.kubernetes.protobuf", handler.LastHeaders!.Accept.ToString());
        Assert.StartsWith("KubeGen/", handler.LastHeaders.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.Null(handler.LastHeaders.Authorization);
    }

    [Fact]
    public async Task Without_a_namespace_the_clients_own_is_meant()
    {
        ScriptedHandler handler = ScriptedHandler.Of(Wire.Envelope("Pod", Wire.Pod("a")));
        await using KubeClient client = handler.Client(configuration: new() { Server = new("https://c.test/base/path/"), Namespace = "mine" });
        await client.GetAsync<TestPod>("a", cancellationToken: Now);
        await client.GetAsync<TestPod>(new ObjectKey("a", "yours"), Now);
        Assert.Equal(["https://c.test/base/path/api/v1/namespaces/mine/pods/a", "https://c.test/base/path/api/v1/namespaces/yours/pods/a"], handler.Requests);
    }

    [Fact]
    public async Task Null_is_only_for_a_status_that_names_the_object()
    {
        HttpResponseMessage[] answers =
        [
            ScriptedHandler.Error(404, Wire.Status(404, "NotFound", "pods \"a\" not found", "a")),
            ScriptedHandler.Error(404, Wire.Status(404, "NotFound", "the server could not find the requested resource")),
            ScriptedHandler.Error(404, Wire.Status(404, "NotFound", "pods \"b\" not found", "b")),
            ScriptedHandler.Error(404, "404 page not found\n", "text/plain"),
        ];
        int next = 0;
        await using KubeClient client = ScriptedHandler.Of(() => answers[next++]).Client();
        Assert.Null(await client.GetAsync<TestPod>("a", "shop", Now));
        for (; next < answers.Length;)
        {
            KubeApiException e = await Assert.ThrowsAsync<KubeApiException>(() => client.GetAsync<TestPod>("a", "shop", Now));
            Assert.True(e.IsNotFound);
        }
    }

    [Fact]
    public async Task F1_an_object_cut_off_at_any_byte_is_a_typed_error()
    {
        byte[] body = Wire.Envelope("Pod", Wire.Pod("web-0"));
        for (int length = 0; length < body.Length - 4; length++)
        {
            await using KubeClient client = ScriptedHandler.Of(body[..length], 9).Client();
            KubeException e = await Assert.ThrowsAnyAsync<KubeException>(() => client.GetAsync<TestPod>("a", "shop", Now));
            Assert.Equal("get", e.Operation!.Verb);
        }
    }

    [Fact]
    public async Task F41_an_object_over_the_cap_is_a_format_error()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.Envelope("Pod", Wire.Pod("a", padding: 100_000))).Client(o => o.MaxItemBytes = 64 * 1024);
        await Assert.ThrowsAsync<KubeFormatException>(() => client.GetAsync<TestPod>("a", "shop", Now));
    }

    [Fact]
    public async Task F42_a_status_of_200_is_raised()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.Status(500, "InternalError", "no")).Client();
        Assert.Equal("InternalError", (await Assert.ThrowsAsync<KubeApiException>(() => client.GetAsync<TestPod>("a", "shop", Now))).Status.Reason);
    }

    [Fact]
    public async Task A_metadata_projection_asks_for_a_partial_object()
    {
        ScriptedHandler handler = ScriptedHandler.Of(Wire.Envelope("PartialObjectMetadata", Wire.Pod("d"), "meta.k8s.io/v1"));
        await using KubeClient client = handler.Client();
        Assert.Equal("d", (await client.GetAsync<TestMeta>("d", "shop", Now))!.Key().Name);
        Assert.Contains("as=PartialObjectMetadata;", string.Join(',', handler.LastHeaders!.GetValues("Accept")) + ";", StringComparison.Ordinal);
    }
}
