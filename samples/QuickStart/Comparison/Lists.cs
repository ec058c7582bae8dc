using k8s;
using k8s.Models;
using KubeGen;

namespace QuickStart.Comparison;

/// <summary>The same list by both clients.</summary>
internal static class Lists
{
    public static async Task<IReadOnlyList<PodView>> WithKubeGenAsync(KubeClient client, string? space, Action<int>? progress, CancellationToken token)
    {
        List<PodView> pods = [];
        await foreach (PodView pod in client.ListAsync<PodView>(new() { Namespace = space }, token))
        {
            pods.Add(pod);
            if (pods.Count % 1000 == 0)
            {
                progress?.Invoke(pods.Count);
            }
        }

        return pods;
    }

    public static async Task<IReadOnlyList<V1Pod>> WithKubernetesClientAsync(Kubernetes client, string? space, CancellationToken token)
    {
        V1PodList list = space is null
            ? await client.CoreV1.ListPodForAllNamespacesAsync(cancellationToken: token)
            : await client.CoreV1.ListNamespacedPodAsync(space, cancellationToken: token);
        return [.. list.Items];
    }
}
