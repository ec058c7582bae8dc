using System.Net.Http.Headers;
using System.Text;
using k8s;
using k8s.Models;

namespace KubeGen.Differential.Tests.Server;

/// <summary>A real API server, with the official client and ours.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly KubernetesClientConfiguration _configuration;
    private readonly Kubernetes _official;

    /// <summary>Connects to a server.</summary>
    /// <param name="kubeconfig">The path of a kubeconfig; the tests fill the server with objects.</param>
    public TestServer(string kubeconfig)
    {
        _configuration = KubernetesClientConfiguration.BuildConfigFromConfigFile(kubeconfig);
        _official = new(_configuration);
        Client = KubeClient.Connect(new KubeClientOptions { Kubeconfig = kubeconfig });
    }

    public KubeClient Client { get; }

    /// <summary>Creates an object, gives it its status, and reads it.</summary>
    public async Task<T> PutAsync<T>(KubeResource resource, T model)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        GenericClient client = new(_official, resource.Group, resource.Version, resource.Plural, disposeClient: false);
        (string name, string space) = (model.Metadata.Name, model.Metadata.NamespaceProperty);
        (model.ApiVersion, model.Kind) = (resource.ApiVersion, resource.Kind);
        T made = resource.Namespaced ? await client.CreateNamespacedAsync(model, space) : await client.CreateAsync(model);
        model.Metadata.ResourceVersion = made.Metadata.ResourceVersion;
        await PutStatusAsync(resource, model, name, space);
        return resource.Namespaced ? await client.ReadNamespacedAsync<T>(space, name) : await client.ReadAsync<T>(name);
    }

    /// <summary>Kinds without a status answer with NotFound.</summary>
    private async Task PutStatusAsync<T>(KubeResource resource, T model, string name, string space)
    {
        string group = resource.Group.Length == 0 ? "api" : $"apis/{resource.Group}";
        string path = $"{group}/{resource.Version}/{(resource.Namespaced ? $"namespaces/{space}/" : "")}{resource.Plural}/{name}/status";
        using HttpRequestMessage request = new(HttpMethod.Put, new Uri(new Uri(_configuration.Host), path))
        {
            Content = new StringContent(KubernetesJson.Serialize(model), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _configuration.AccessToken);
        using HttpResponseMessage response = await _official.HttpClient.SendAsync(request);
        if (!response.IsSuccessStatusCode && response.StatusCode != System.Net.HttpStatusCode.NotFound)
        {
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _official.Dispose();
    }
}
