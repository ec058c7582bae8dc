namespace KubeGen.AotSmoke;

/// <summary>All members of a pod on one line.</summary>
internal static class PodPrinter
{
    public static Task PrintAsync(TextWriter output, PodView pod)
    {
        string containers = string.Join(',', pod.Containers.Select(c => $"{c.Name}={c.Image}"));
        string labels = string.Join(',', pod.Labels.Select(l => $"{l.Key}={l.Value}"));
        return output.WriteLineAsync($"{pod.Namespace}/{pod.Name} {pod.Node} {pod.Phase} ready={pod.Ready} [{containers}] [{labels}] v{pod.Version()}");
    }
}
