using System.Security.Cryptography.X509Certificates;
using System.Text;
using KubeGen.Runtime.Tests.Support;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KubeGen.Runtime.Tests.Faults;

public sealed class TlsTests : IDisposable
{
    private readonly TestCertificates _authority = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string Trust => $"certificate-authority-data: {_authority.PemBase64}";

    public void Dispose() => _authority.Dispose();

    private static async Task<int> CountAsync(KubeClient client) => (await client.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now)).Count;

    private static async Task<KubeConnectionFailure> FailAsync(X509Certificate2 certificate, string cluster)
    {
        await using TlsServer server = await TlsServer.StartAsync(certificate);
        await using KubeClient client = Kubeconfigs.Connect(server.Address, cluster, "token: secret-token-1");
        KubeConnectionException e = await Assert.ThrowsAsync<KubeConnectionException>(() => CountAsync(client));
        Assert.Empty(server.Seen);
        Assert.NotNull(e.Remedy);
        return e.Failure;
    }

    [Theory]
    [InlineData(HttpProtocols.Http1AndHttp2, "HTTP/2")]
    [InlineData(HttpProtocols.Http1, "HTTP/1.1")]
    public async Task S3_the_clusters_authority_and_an_address_in_the_certificate_are_accepted(HttpProtocols protocols, string used)
    {
        await using TlsServer server = await TlsServer.StartAsync(_authority.Server([], ["127.0.0.1"]), protocols: protocols, answer: async context =>
        {
            context.Response.ContentType = Wire.Protobuf;
            bool one = context.Request.Path.Value!.EndsWith("/web-0", StringComparison.Ordinal);
            await context.Response.Body.WriteAsync(one ? Wire.Envelope("Pod", Wire.Pod("web-0")) : Wire.PodList(3));
        });
        await using KubeClient client = Kubeconfigs.Connect(server.Address, Trust, "token: secret-token-1");
        Assert.Equal(3, await CountAsync(client));
        Assert.NotNull(await client.GetAsync<TestPod>("web-0", "shop", Now));
        Assert.Equal(3, await CountAsync(client));

        // Lists travel over HTTP/1.1, where large bodies are cheaper; all else shares connections of HTTP/2.
        Assert.Equal(["HTTP/1.1", used, "HTTP/1.1"], server.Seen.Select(s => s.Protocol));
        Assert.All(server.Seen, s => Assert.Equal("Bearer secret-token-1", s.Authorization));
    }

    [Fact]
    public async Task S3_another_authority_is_refused()
    {
        using TestCertificates other = new("other-ca");
        Assert.Equal(KubeConnectionFailure.UntrustedCertificate, await FailAsync(other.Server([], ["127.0.0.1"]), Trust));
        Assert.Equal(KubeConnectionFailure.UntrustedCertificate, await FailAsync(_authority.Server([], ["127.0.0.1"]), ""));

        // The same name with another key is another authority.
        using TestCertificates twin = new();
        Assert.NotEqual(KubeConnectionFailure.Other, await FailAsync(twin.Server([], ["127.0.0.1"]), Trust));
    }

    [Fact]
    public async Task S3_another_host_name_is_refused_though_the_authority_is_right()
    {
        Assert.Equal(KubeConnectionFailure.WrongHostName, await FailAsync(_authority.Server(["elsewhere.test"], ["127.0.0.2"]), Trust));
        Assert.Equal(KubeConnectionFailure.WrongHostName, await FailAsync(_authority.Server([], ["127.0.0.1"]), Trust + "\n    tls-server-name: kubernetes"));
    }

    [Fact]
    public async Task S3_an_expired_certificate_is_refused() =>
        Assert.Equal(KubeConnectionFailure.CertificateExpired, await FailAsync(_authority.Server([], ["127.0.0.1"], notAfterDays: -1), Trust));

    [Fact]
    public async Task S3_a_certificate_for_clients_is_refused() =>
        Assert.Equal(KubeConnectionFailure.Tls, await FailAsync(_authority.Server([], ["127.0.0.1"], usage: "1.3.6.1.5.5.7.3.2"), Trust));

    [Fact]
    public async Task S3_an_intermediate_that_the_server_sends_completes_the_chain()
    {
        using TestCertificates intermediate = new("middle", _authority);
        await using TlsServer server = await TlsServer.StartAsync(intermediate.Server([], ["127.0.0.1"]), [intermediate.Certificate]);
        await using KubeClient client = Kubeconfigs.Connect(server.Address, Trust);
        Assert.Equal(3, await CountAsync(client));
        Assert.Equal(KubeConnectionFailure.UntrustedCertificate, await FailAsync(intermediate.Server([], ["127.0.0.1"]), Trust));
    }

    [Fact]
    public async Task S4_tls_server_name_is_asked_for_and_verified()
    {
        await using TlsServer server = await TlsServer.StartAsync(_authority.Server(["kubernetes.internal"], []));
        await using KubeClient client = Kubeconfigs.Connect(server.Address, Trust + "\n    tls-server-name: kubernetes.internal");
        Assert.Equal(3, await CountAsync(client));
        Assert.Equal("kubernetes.internal", Assert.Single(server.Seen).Sni);
    }

    [Fact]
    public async Task S10_verification_is_skipped_only_if_the_kubeconfig_says_so()
    {
        await using TlsServer server = await TlsServer.StartAsync(_authority.Server(["elsewhere.test"], [], notAfterDays: -1));
        await using KubeClient client = Kubeconfigs.Connect(server.Address, "insecure-skip-tls-verify: true");
        Assert.Equal(3, await CountAsync(client));
        await using KubeClient strict = Kubeconfigs.Connect(server.Address);
        await Assert.ThrowsAsync<KubeConnectionException>(() => CountAsync(strict));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_certificate_is_shown(bool rsa)
    {
        (string certificate, string key) = _authority.Client("alice", rsa);
        await using TlsServer server = await TlsServer.StartAsync(_authority.Server([], ["127.0.0.1"]));
        string user = $"client-certificate-data: {Base64(certificate)}\n    client-key-data: {Base64(key)}";
        await using KubeClient client = Kubeconfigs.Connect(server.Address, Trust, user);
        Assert.Equal(3, await CountAsync(client));
        Assert.Equal("CN=alice", Assert.Single(server.Seen).Client);
        (_, string other) = _authority.Client("bob", rsa);
        KubeConfigurationException e = Assert.Throws<KubeConfigurationException>(() =>
            Kubeconfigs.Connect(server.Address, Trust, $"client-certificate-data: {Base64(certificate)}\n    client-key-data: {Base64(other)}"));
        Assert.Contains("user 'admin'", e.Message, StringComparison.Ordinal);
        Assert.Throws<KubeConfigurationException>(() => Kubeconfigs.Connect(server.Address, "certificate-authority-data: Q0E="));
    }

    [Fact]
    public async Task S2_a_redirect_is_not_followed()
    {
        await using TlsServer other = await TlsServer.StartAsync(null);
        await using TlsServer server = await TlsServer.StartAsync(_authority.Server([], ["127.0.0.1"]), answer: context =>
        {
            context.Response.Redirect(other.Address + "/steal");
            return Task.CompletedTask;
        });
        await using KubeClient client = Kubeconfigs.Connect(server.Address, Trust, "token: secret-token-1");
        KubeApiException e = await Assert.ThrowsAsync<KubeApiException>(() => CountAsync(client));
        Assert.Equal(302, e.Status.Code);
        Assert.Empty(other.Seen);
    }

    [Fact]
    public async Task F1_a_connection_that_is_cut_within_a_list_is_an_error()
    {
        byte[] body = Wire.PodList(1000, 1000);
        foreach (HttpProtocols protocols in (HttpProtocols[])[HttpProtocols.Http1, HttpProtocols.Http1AndHttp2])
        {
            await using TlsServer server = await TlsServer.StartAsync(_authority.Server([], ["127.0.0.1"]), protocols: protocols, answer: async context =>
            {
                context.Response.ContentType = Wire.Protobuf;
                await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
            });
            await using KubeClient client = Kubeconfigs.Connect(server.Address, Trust);
            (_, Exception? error) = await client.ListAsync<TestPod>(cancellationToken: Now).DrainAsync();
            Assert.Equal(KubeConnectionFailure.Interrupted, Assert.IsType<KubeConnectionException>(error).Failure);
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
