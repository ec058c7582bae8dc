using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Client;

public sealed class RequestTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async Task<string> UrlAsync(KubeListOptions options)
    {
        ScriptedHandler handler = ScriptedHandler.Of(Wire.PodList(0));
        await using KubeClient client = handler.Client();
        await client.ListAsync<TestPod>(options, Now).ToListAsync(Now);
        return handler.Requests[0]["https://cluster.test:6443".Length..];
    }

    [Fact]
    public async Task Options_become_a_query()
    {
        Assert.Equal("/api/v1/pods", await UrlAsync(new()));
        Assert.Equal("/api/v1/pods", await UrlAsync(new() { Namespace = "", LabelSelector = "", Continue = "" }));
        Assert.Equal("/api/v1/namespaces/shop/pods?labelSelector=a%20in%20%28b%2Cc%29&fieldSelector=spec.nodeName%3Dn1&limit=5"
            + "&resourceVersion=0&resourceVersionMatch=NotOlderThan&timeoutSeconds=7", await UrlAsync(new()
            {
                Namespace = "shop",
                LabelSelector = "a in (b,c)",
                FieldSelector = "spec.nodeName=n1",
                Limit = 5,
                ResourceVersion = ResourceVersion.Parse("0"),
                ResourceVersionMatch = ResourceVersionMatch.NotOlderThan,
                TimeoutSeconds = 7,
            }));
        Assert.Equal("/api/v1/pods?continue=a%2Bb%3D", await UrlAsync(new() { Continue = "a+b=" }));
    }

    [Theory]
    [InlineData("a&limit=1")]
    [InlineData("a#b")]
    [InlineData("a?b=c")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a=b,c!=ä")]
    public async Task S6_a_selector_stays_one_parameter(string selector)
    {
        string url = await UrlAsync(new() { LabelSelector = selector });
        Assert.Equal("/api/v1/pods?labelSelector=" + Uri.EscapeDataString(selector), url);
        Assert.Equal(1, url.Count(c => c is '&' or '?' or '#'));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("../secrets/x")]
    [InlineData("a%2Fb")]
    [InlineData("a?watch=1")]
    [InlineData("a#b")]
    [InlineData("a\\b")]
    [InlineData("a\r\nb")]
    public async Task S5_a_name_or_namespace_that_is_no_segment_is_refused(string segment)
    {
        ScriptedHandler handler = ScriptedHandler.Of(Wire.PodList(0));
        await using KubeClient client = handler.Client();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetAsync<TestPod>(segment, "shop", Now));
        if (segment.Length > 0)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetAsync<TestPod>("a", segment, Now));
            Assert.ThrowsAny<ArgumentException>(() => client.ListAsync<TestPod>(new() { Namespace = segment }, Now));
            Assert.ThrowsAny<ArgumentException>(() => client.WatchAsync<TestPod>(new() { Namespace = segment }, Now));
        }

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task S5_what_is_no_part_of_a_path_is_escaped()
    {
        ScriptedHandler handler = ScriptedHandler.Of(Wire.Envelope("Node", Wire.Pod("a")));
        await using KubeClient client = handler.Client();
        await client.GetAsync<TestNode>("system:node ä;=", cancellationToken: Now);
        Assert.Equal("https://cluster.test:6443/api/v1/nodes/system%3Anode%20%C3%A4%3B%3D", handler.Requests[0]);
    }

    [Fact]
    public async Task A_namespace_for_a_kind_without_one_is_refused()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.PodList(0)).Client();
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync<TestNode>("n1", "shop", Now));
        Assert.Contains("nodes live in no namespace", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => client.ListAsync<TestNode>(new() { Namespace = "shop" }, Now));
    }

    [Fact]
    public async Task Contradictions_are_refused_before_a_request()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.PodList(0)).Client();
        ResourceVersion five = ResourceVersion.Parse("5");
        KubeListOptions[] wrong =
        [
            new() { Limit = 0 },
            new() { TimeoutSeconds = -1 },
            new() { Continue = "x", ResourceVersion = five },
            new() { ResourceVersionMatch = ResourceVersionMatch.Exact },
            new() { ResourceVersion = ResourceVersion.Parse("0"), ResourceVersionMatch = ResourceVersionMatch.Exact },
            new() { ResourceVersion = five, ResourceVersionMatch = (ResourceVersionMatch)9 },
        ];
        Assert.All(wrong, options => Assert.ThrowsAny<ArgumentException>(() => client.ListAsync<TestPod>(options, Now)));
    }

    [Theory]
    [InlineData("a\r\nAuthorization: x")]
    [InlineData("a\nb")]
    [InlineData("ä")]
    public void S9_a_user_agent_with_line_breaks_is_refused(string userAgent) =>
        Assert.Throws<ArgumentException>(() => ScriptedHandler.Of([]).Client(o => o.UserAgent = userAgent));

    [Fact]
    public void Options_without_sense_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => ScriptedHandler.Of([]).Client(o => o.ConnectTimeout = TimeSpan.Zero));
        Assert.ThrowsAny<ArgumentException>(() => ScriptedHandler.Of([]).Client(o => o.ResponseTimeout = TimeSpan.FromSeconds(-2)));
        Assert.ThrowsAny<ArgumentException>(() => ScriptedHandler.Of([]).Client(o => o.ReadTimeout = TimeSpan.MaxValue));
        Assert.ThrowsAny<ArgumentException>(() => ScriptedHandler.Of([]).Client(o => o.MaxItemBytes = 10));
    }
}
