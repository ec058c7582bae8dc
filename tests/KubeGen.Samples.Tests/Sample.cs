using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace KubeGen.Samples.Tests;

/// <summary>Runs the sample as a person does, in a process of its own and with no configuration but what a test gives.</summary>
internal static class Sample
{
    private static readonly string Path = typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "QuickStart").Value!.Replace('\\', System.IO.Path.DirectorySeparatorChar);

    public static Task<(int Code, string Output, string Error)> RunAsync(string? kubeconfig, params string[] arguments) =>
        RunAsync(null, null, kubeconfig, arguments);

    /// <summary>Runs the sample, and sends it a signal once it says something.</summary>
    public static Task<(int Code, string Output, string Error)> SignalAsync(string signal, string when, params string[] arguments) =>
        RunAsync(signal, when, null, arguments);

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        string? signal, string? when, string? kubeconfig, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(System.IO.Path.GetFullPath(Path));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["HOME"] = Directory.CreateTempSubdirectory("kubegen-sample").FullName;
        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("KUBECONFIG");
        start.Environment.Remove("KUBERNETES_SERVICE_HOST");
        if (kubeconfig is not null)
        {
            start.Environment["KUBECONFIG"] = kubeconfig;
        }

        using Process process = Process.Start(start)!;
        try
        {
            StringBuilder before = new();
            while (signal is not null && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                before.AppendLine(line);
                if (line.Contains(when!, StringComparison.Ordinal))
                {
                    using Process kill = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
                    await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
                    break;
                }
            }

            // Both end when nobody holds their other end: the sample, and the embedded cluster that it starts.
            Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, before + await output, await error);
        }
        finally
        {
            Directory.Delete(start.Environment["HOME"]!, recursive: true);
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
