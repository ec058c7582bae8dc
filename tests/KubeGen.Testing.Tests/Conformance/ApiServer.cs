using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s;
using k8s.Models;

namespace KubeGen.Testing.Tests.Conformance;

/// <summary>A server under test. The tests know nothing but its kubeconfig, so that what they say holds for all.</summary>
public abstract class ApiServer : IAsyncLifetime
{
    private Kubernetes? _client;
    private HttpClient? _http;

    public Kubernetes Client => _client!;

    public HttpClient Http => _http!;

    public async ValueTask InitializeAsync()
    {
        if (await OpenAsync() is { } kubeconfig)
        {
            _client = new(Configuration(kubeconfig));
            _http = CreateHttp(kubeconfig);
        }
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client?.Dispose();
        _http?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Skips the test if there is no such server.</summary>
    public virtual ApiServer Required() => this;

    /// <summary>Starts or finds the server.</summary>
    /// <returns>The text of a kubeconfig; null if there is no server.</returns>
    protected abstract Task<string?> OpenAsync();

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
