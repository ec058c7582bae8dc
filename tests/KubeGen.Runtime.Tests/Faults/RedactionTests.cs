using System.Net;
using KubeGen.Client.Configuration;
using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Faults;

public sealed class RedactionTests
{
    private const string Canary = "canary-token-0123456789.abcdef";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static KubeClientConfiguration Configuration => new()
    {
        Server = new("https://cluster.test"),
        Credentials = new() { Token = Canary, ClientCertificate = null },
    };

    public static TheoryData<int, string, string> Echoes => new()
    {
        { 500, "text/plain", $"bad header Authorization: Bearer {Canary} {Canary}" },
        { 401, "application/json", $$$"""{"kind":"Status","message":"{{{Canary}}}","reason":"{{{Canary}}}","details":{"name":"{{{Canary}}}","causes":[{"message":"{{{Canary}}}"}]}}""" },
        { 500, "text/html", Canary },
        { 302, "text/plain", Canary },
        { 200, "text/html", Canary },
        { 200, "application/vnd.kubernetes.protobuf", Canary },
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task S1_no_error_repeats_the_token_that_a_server_echoes(int code, string type, string body)
    {
        ScriptedHandler handler = ScriptedHandler.Of(() => ScriptedHandler.Error(code, body, type));
        await using KubeClient client = handler.Client(configuration: Configuration);
        (_, Exception? list) = await client.ListAsync<TestPod>(cancellationToken: Now).DrainAsync();
        (_, Exception? watch) = await client.WatchAsync<TestPod>(cancellationToken: Now).DrainAsync();
        Exception? get = await Record.ExceptionAsync(() => client.GetAsync<TestPod>("a", "b", Now));
        Assert.Equal($"Bearer {Canary}", handler.LastHeaders!.Authorization!.ToString());
        AssertClean(list, watch, get);
    }

    [Fact]
    public async Task S1_no_error_in_a_stream_repeats_the_token()
    {
        byte[] status = Wire.Status(500, "InternalError", Canary, Canary, cause: Canary);
        await using KubeClient list = ScriptedHandler.Of(status).Client(configuration: Configuration);
        await using KubeClient watch = ScriptedHandler.Of(Wire.Frame(Wire.Event("ERROR", status))).Client(configuration: Configuration);
        AssertClean(
            (await list.ListAsync<TestPod>(cancellationToken: Now).DrainAsync()).Error,
            (await watch.WatchAsync<TestPod>(cancellationToken: Now).DrainAsync()).Error,
            await Record.ExceptionAsync(() => list.GetAsync<TestPod>("a", "b", Now)));
    }

    [Fact]
    public async Task S1_connection_errors_and_configurations_do_not_hold_the_token()
    {
        ScriptedHandler handler = new((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "no"));
        await using KubeClient client = handler.Client(configuration: Configuration);
        AssertClean(await Record.ExceptionAsync(() => client.GetAsync<TestPod>("a", "b", Now)));
        string[] texts = [client.Configuration.ToString(), client.Configuration.Credentials.ToString(), client.ToString()!];
        Assert.All(texts, text => Assert.DoesNotContain("canary", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"users: [{{name: u, user: {{token: \"{Canary}")]
    [InlineData($"users:\n- name: u\n  user: {{token: *{Canary}}}")]
    [InlineData($"users:\n- name: u\n  user: {{token: [{Canary}]}}")]
    [InlineData($"users:\n- name: u\n  user: {{token: '{Canary} {Canary}'}}")]
    [InlineData($"users:\n- name: u\n  user: {{token: {Canary}, client-key-data: {Canary}, client-certificate-data: {Canary}}}")]
    [InlineData($"users:\n- name: u\n  user: {{token: {Canary}, insecure: %{Canary}}}")]
    [InlineData($"users:\n- name: u\n  user: {{password: {Canary}}}")]
    [InlineData($"{Canary}: {Canary}\n{Canary}: {Canary}\nusers: 1")]
    public void S1_kubeconfig_errors_do_not_repeat_its_content(string users)
    {
        string text = "current-context: c\ncontexts: [{name: c, context: {cluster: k, user: u}}]\nclusters: [{name: k, cluster: {server: 'https://a'}}]\n" + users;
        AssertClean(Assert.Throws<KubeConfigurationException>(() => KubeClient.Connect(new() { KubeconfigText = text })));
    }

    [Fact]
    public void S13_a_token_without_TLS_is_refused_unless_allowed()
    {
        KubeClientConfiguration plain = Configuration with { Server = new("http://cluster.test") };
        KubeConfigurationException e = Assert.Throws<KubeConfigurationException>(() => ScriptedHandler.Of([]).Client(configuration: plain));
        AssertClean(e);
        Assert.Contains("AllowInsecureCredentials", e.Message, StringComparison.Ordinal);
        Assert.NotNull(ScriptedHandler.Of([]).Client(o => o.AllowInsecureCredentials = true, plain));
        Assert.NotNull(ScriptedHandler.Of([]).Client(configuration: plain with { Credentials = KubeCredentials.None }));
    }

    private static void AssertClean(params Exception?[] errors) => Assert.All(errors, error =>
    {
        Assert.IsAssignableFrom<KubeException>(error);
        for (Exception? e = error; e is not null; e = e.InnerException)
        {
            string all = $"{e} {(e as KubeApiException)?.Status} {(e as KubeApiException)?.Status.Details} {(e as KubeException)?.Operation} {(e as KubeException)?.Remedy}"
                + string.Concat((e as KubeApiException)?.Status.Details?.Causes.Select(c => c.ToString()) ?? []);
            Assert.DoesNotContain("canary", all, StringComparison.Ordinal);
        }
    });
}
