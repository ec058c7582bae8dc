using k8s;
using KubeGen;
using QuickStart.Comparison;
using QuickStart.Embedded;
using QuickStart.Output;

namespace QuickStart;

/// <summary>The whole run: find a cluster, list its pods, compare, watch.</summary>
internal static class Session
{
    public static async Task<int> RunAsync(Settings settings, CancellationToken token)
    {
        using IReport report = settings.Json ? new JsonReport() : new ConsoleReport();
        await using Target target = await Target.FindAsync(settings, report, token);

        report.Pods(await report.ProgressAsync(
            "listing pods",
            step => Lists.WithKubeGenAsync(target.Client, settings.Namespace, count => step($"{count:N0} pods so far"), token)));

        using Kubernetes other = new(target.ForKubernetesClient());
        report.Race(await report.ProgressAsync("comparing with KubernetesClient", step => Race.RunAsync(target.Client, other, settings, step, token)));

        await Watching.RunAsync(target.Client, settings, report, token);
        report.End();
        return ExitCode.Success;
    }
}
