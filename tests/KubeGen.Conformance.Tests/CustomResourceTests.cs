using System.Net;
using k8s;
using k8s.Autorest;
using k8s.Models;
using KubeGen.Tests;

namespace KubeGen.Conformance.Tests;

public sealed class CustomResourceTests(RealServer server)
{
    internal const string Group = "conformance.kubegen.example.com";
    private const string Definition = "lamps." + Group;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_metadata_of_a_custom_resource()
    {
        await using Cluster cluster = await Cluster.OpenAsync(await File.ReadAllTextAsync(server.Kubeconfig, Cancel));
        await DefineAsync(cluster);
        (_, KubeListMetadata empty) = await cluster.ListAsync<LampView>();
        await using WatchReader<LampView> watch = cluster.Watch<LampView>(new() { ResourceVersion = empty.ResourceVersion });
        await CreateAsync(cluster, "desk", "red");
        Assert.Equal("Added desk", await watch.NextAsync());
        await CreateAsync(cluster, "floor", "blue");
        Assert.Equal("Added floor", await watch.NextAsync());

        (List<LampView> lamps, _) = await cluster.ListAsync<LampView>();
        Assert.Equal([("desk", "red"), ("floor", "blue")], lamps.Select(l => (l.Name, l.Colour)));
        (List<LampView> blue, _) = await cluster.ListAsync<LampView>(new() { LabelSelector = "colour=blue" });
        Assert.Equal([watch.Last.Object], blue);
        Assert.Equal(blue[0], await cluster.Client.GetAsync<LampView>("floor", cluster.Space, Cancel));

        await cluster.Official.CustomObjects.DeleteNamespacedCustomObjectAsync(Group, "v1", cluster.Space, "lamps", "desk", cancellationToken: Cancel);
        Assert.Equal("Deleted desk", await watch.NextAsync());
        Assert.Null(await cluster.Client.GetAsync<LampView>("desk", cluster.Space, Cancel));
    }

    private static Task<object> CreateAsync(Cluster cluster, string name, string colour) =>
        cluster.Official.CustomObjects.CreateNamespacedCustomObjectAsync(
            new
            {
                apiVersion = $"{Group}/v1", kind = "Lamp", spec = new { watts = 5 },
                metadata = new { name, labels = new Dictionary<string, string> { ["colour"] = colour } },
            },
            Group, "v1", cluster.Space, "lamps", cancellationToken: Cancel);

    /// <summary>Defines the resource, unless an earlier run has done so, and waits until it is served.</summary>
    private static async Task DefineAsync(Cluster cluster)
    {
        V1CustomResourceDefinition definition = new()
        {
            Metadata = new() { Name = Definition },
            Spec = new()
            {
                Group = Group, Scope = "Namespaced", Names = new() { Kind = "Lamp", ListKind = "LampList", Plural = "lamps", Singular = "lamp" },
                Versions = [new() { Name = "v1", Served = true, Storage = true, Schema = new() { OpenAPIV3Schema = Schema() } }],
            },
        };
        try
        {
            await cluster.Official.ApiextensionsV1.CreateCustomResourceDefinitionAsync(definition, cancellationToken: Cancel);
        }
        catch (HttpOperationException e) when (e.Response.StatusCode == HttpStatusCode.Conflict)
        {
        }

        for (TimeSpan? wait = TimeSpan.Zero; wait is { } time; wait = await UnservedAsync(cluster))
        {
            await Task.Delay(time, Cancel);
        }
    }

    /// <summary>For how long the resource is not served yet: at first it is unknown, then its storage is made.</summary>
    private static async Task<TimeSpan?> UnservedAsync(Cluster cluster)
    {
        try
        {
            await cluster.ListAsync<LampView>();
            return null;
        }
        catch (KubeApiException e) when (e.IsNotFound)
        {
            return TimeSpan.FromMilliseconds(100);
        }
        catch (KubeApiException e) when (e.IsTooManyRequests)
        {
            Assert.NotNull(e.RetryAfter);
            return e.RetryAfter;
        }
    }

    private static V1JSONSchemaProps Schema() => new()
    {
        Type = "object",
        Properties = new Dictionary<string, V1JSONSchemaProps>
        {
            ["spec"] = new() { Type = "object", Properties = new Dictionary<string, V1JSONSchemaProps> { ["watts"] = new() { Type = "integer" } } },
        },
    };
}
