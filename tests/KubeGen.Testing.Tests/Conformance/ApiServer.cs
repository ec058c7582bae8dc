using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s;
using k8s.Models;

namespace KubeGen.Testing.Tests.Conformance;

/// <summary>
/// The server under test: a TestCluster, or the real API server whose kubeconfig KUBEGEN_TEST_KUBECONFIG names. The tests know
/// nothing but the kubeconfig, so that what they say holds for both.
/// </summary>
public sealed class ApiServer : IAsyncLifetime
{
    public const string RealKubeconfig = "KUBEGEN_TEST_KUBECONFIG";
    private TestCluster? _cluster;

    public Kubernetes Client { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public static bool IsReal => RealPath is not null;

    public static string? RealPath => Environment.GetEnvironmentVariable(RealKubeconfig);

    public async ValueTask InitializeAsync()
    {
        _cluster = IsReal ? null : await TestCluster.StartAsync();
        string kubeconfig = _cluster?.Kubeconfig ?? await File.ReadAllTextAsync(RealPath!);
        Client = new(Configuration(kubeconfig));
        Http = CreateHttp(kubeconfig);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    public static KubernetesClientConfiguration Configuration(string kubeconfig)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(kubeconfig));
        return KubernetesClientConfiguration.BuildConfigFromConfigFile(stream);
    }

    /// <summary>A plain client, for what the official one does not do: protobuf, other Accept headers, wrong requests.</summary>
    public static HttpClient CreateHttp(string kubeconfig, Version? version = null)
    {
        KubernetesClientConfiguration configuration = Configuration(kubeconfig);
        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(configuration.SslCaCerts);
        SocketsHttpHandler handler = new() { SslOptions = new() { CertificateChainPolicy = policy } };
        HttpClient client = new(handler)
        {
            BaseAddress = new(configuration.Host),
            DefaultRequestVersion = version ?? HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        client.DefaultRequestHeaders.Authorization = new("Bearer", configuration.AccessToken);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kubegen-tests", "1.0"));
        return client;
    }

    /// <summary>A namespace of the test's own.</summary>
    public async Task<string> NewNamespaceAsync(CancellationToken cancellationToken)
    {
        V1Namespace made = await Client.CoreV1.CreateNamespaceAsync(
            new() { Metadata = new() { GenerateName = "test-" } }, cancellationToken: cancellationToken);
        return made.Metadata.Name;
    }

    public Task<V1Pod> CreatePodAsync(string space, string name, CancellationToken cancellationToken, params (string Key, string Value)[] labels) =>
        Client.CoreV1.CreateNamespacedPodAsync(Pod(name, labels), space, cancellationToken: cancellationToken);

    public static V1Pod Pod(string name, params (string Key, string Value)[] labels) => new()
    {
        Metadata = new() { Name = name, Labels = labels.ToDictionary(l => l.Key, l => l.Value) },
        Spec = new() { Containers = [new() { Name = "main", Image = "example.com/main:1" }] },
    };

    /// <summary>Sends a request; the body, if any, is JSON.</summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, CancellationToken cancellationToken, string? accept = null, string? body = null)
    {
        HttpRequestMessage request = new(method, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
