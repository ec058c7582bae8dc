using k8s;
using k8s.Models;
using KubeGen.Tests;

namespace KubeGen.Conformance.Tests;

public sealed class DeploymentTests(RealServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_life_of_a_deployment()
    {
        await using Cluster cluster = await Cluster.OpenAsync(await File.ReadAllTextAsync(server.Kubeconfig, Cancel));
        (_, KubeListMetadata empty) = await cluster.ListAsync<DeploymentView>();
        await using WatchReader<DeploymentView> watch = cluster.Watch<DeploymentView>(new() { ResourceVersion = empty.ResourceVersion });
        V1Deployment made = await cluster.Official.AppsV1.CreateNamespacedDeploymentAsync(Deployment(), cluster.Space, cancellationToken: Cancel);
        Assert.Equal("Added web", await watch.NextAsync());
        DeploymentView added = watch.Last.Object;
        Assert.Equal(("web", 3, "example.com/web:1", 0), (added.Name, added.Replicas, added.Image, added.Ready));

        await PatchAsync("""{"spec":{"template":{"spec":{"containers":[{"name":"main","image":"example.com/web:2"}]}}}}""");
        Assert.Equal("Modified web", await watch.NextAsync());
        Assert.Equal("example.com/web:2", watch.Last.Object.Image);
        Assert.True(watch.Last.Version > ResourceVersion.Parse(made.Metadata.ResourceVersion));

        await cluster.Official.AppsV1.PatchNamespacedDeploymentStatusAsync(
            new V1Patch("""{"status":{"readyReplicas":2}}""", V1Patch.PatchType.MergePatch), "web", cluster.Space, cancellationToken: Cancel);
        Assert.Equal("Modified web", await watch.NextAsync());
        Assert.Equal(2, watch.Last.Object.Ready);

        DeploymentView? read = await cluster.Client.GetAsync<DeploymentView>("web", cluster.Space, Cancel);
        Assert.Equal(watch.Last.Object, read);
        Assert.Equal([read!], (await cluster.ListAsync<DeploymentView>()).Items);

        await cluster.Official.AppsV1.DeleteNamespacedDeploymentAsync("web", cluster.Space, cancellationToken: Cancel);
        Assert.Equal("Deleted web", await watch.NextAsync());
        Assert.Equal(2, watch.Last.Object.Ready);

        Task PatchAsync(string patch) => cluster.Official.AppsV1.PatchNamespacedDeploymentAsync(
            new V1Patch(patch, V1Patch.PatchType.StrategicMergePatch), "web", cluster.Space, cancellationToken: Cancel);
    }

    private static V1Deployment Deployment() => new()
    {
        Metadata = new() { Name = "web" },
        Spec = new()
        {
            Replicas = 3,
            Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "web" } },
            Template = new()
            {
                Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "web" } },
                Spec = new() { Containers = [new() { Name = "main", Image = "example.com/web:1" }] },
            },
        },
    };
}
