using System.Net.Http;
using KubeGen.Client;
using KubeGen.Client.Transport;
using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Client;

public sealed class SharedTransportTests : IDisposable
{
    private readonly TestCertificates _authority = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _authority.Dispose();

    private static SharedTransport Rent(string server, string? tlsServerName = null, TimeSpan? connect = null, string? token = null)
    {
        KubeClientConfiguration configuration = new() { Server = new(server), TlsServerName = tlsServerName, Credentials = new() { Token = token } };
        return SharedTransport.Rent(configuration, ClientSettings.From(new() { ConnectTimeout = connect ?? TimeSpan.FromSeconds(1) }));
    }

    [Fact]
    public void F31_clients_of_one_cluster_share_until_the_last_one_goes()
    {
        SharedTransport one = Rent("https://shared.test/a", token: "x"), two = Rent("https://shared.test/b", token: "y");
        HttpMessageHandler handler = one.Handler;
        Assert.Same(handler, two.Handler);
        one.Dispose();
        one.Dispose();
        Assert.Same(handler, two.Handler);
        using (SharedTransport three = Rent("https://shared.test"))
        {
            Assert.Same(handler, three.Handler);
        }

        two.Dispose();
        using SharedTransport anew = Rent("https://shared.test");
        Assert.NotSame(handler, anew.Handler);
        Assert.Throws<ObjectDisposedException>(() => two.Handler);
    }

    [Fact]
    public void What_is_of_another_identity_is_not_shared()
    {
        using SharedTransport one = Rent("https://identity.test"), port = Rent("https://identity.test:6443"),
            name = Rent("https://identity.test", "other"), timeout = Rent("https://identity.test", connect: TimeSpan.FromSeconds(2));
        Assert.Equal(4, new[] { one, port, name, timeout }.Select(t => t.Handler).Distinct().Count());
    }

    [Fact]
    public async Task F31_the_disposal_of_one_client_leaves_the_others_at_work()
    {
        await using TlsServer server = await TlsServer.StartAsync(_authority.Server([], ["127.0.0.1"]));
        string trust = $"certificate-authority-data: {_authority.PemBase64}";
        await using KubeClient stays = Kubeconfigs.Connect(server.Address, trust);
        await using IAsyncEnumerator<TestPod> items = stays.ListAsync<TestPod>(cancellationToken: Now).GetAsyncEnumerator(Now);
        Assert.True(await items.MoveNextAsync());
        await using (KubeClient goes = Kubeconfigs.Connect(server.Address, trust))
        {
            Assert.Equal(3, (await goes.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now)).Count);
        }

        Assert.True(await items.MoveNextAsync());
        Assert.Equal(3, (await stays.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now)).Count);
    }

    [Fact]
    public async Task Handshakes_leave_nothing_behind_in_the_shared_chain_policy()
    {
        await using TlsServer server = await TlsServer.StartAsync(_authority.Server([], ["127.0.0.1"]), [_authority.Certificate], answer: context =>
        {
            context.Response.Headers.Connection = "close";
            context.Response.ContentType = Wire.Protobuf;
            return context.Response.Body.WriteAsync(Wire.PodList(1)).AsTask();
        });
        KubeClientConfiguration configuration = new() { Server = new(server.Address), CertificateAuthority = _authority.Pem };
        using SharedTransport transport = SharedTransport.Rent(configuration, ClientSettings.From(new()));
        SocketsHttpHandler handler = Assert.IsType<SocketsHttpHandler>(transport.Handler);
        using HttpMessageInvoker invoker = new(handler, disposeHandler: false);
        for (int i = 0; i < 5; i++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, server.Address) { Version = new(1, 1) };
            using HttpResponseMessage response = await invoker.SendAsync(request, Now);
        }

        Assert.Empty(handler.SslOptions.CertificateChainPolicy!.ExtraStore);
    }

    [Fact]
    public void The_handler_follows_no_redirect_and_keeps_no_cookies()
    {
        using SharedTransport transport = Rent("https://settings.test");
        SocketsHttpHandler handler = Assert.IsType<SocketsHttpHandler>(transport.Handler);
        Assert.Equal((false, false, true, 4 * 1024 * 1024),
            (handler.AllowAutoRedirect, handler.UseCookies, handler.EnableMultipleHttp2Connections, handler.InitialHttp2StreamWindowSize));
        Assert.Null(handler.SslOptions.RemoteCertificateValidationCallback);
    }
}
