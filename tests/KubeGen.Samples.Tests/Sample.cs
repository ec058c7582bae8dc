using System.Diagnostics;
using System.Reflection;

namespace KubeGen.Samples.Tests;

/// <summary>Runs the sample as a person does, in a process of its own and with no configuration but what a test gives.</summary>
internal static class Sample
{
    private static readonly string Path = typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "QuickStart").Value!.Replace('\\', System.IO.Path.DirectorySeparatorChar);

    public static async Task<(int Code, string Output, string Error)> RunAsync(string? kubeconfig, params string[] arguments)
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
            Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output, await error);
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
