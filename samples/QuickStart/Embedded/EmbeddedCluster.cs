using System.Diagnostics;
using System.Text;
using KubeGen;

namespace QuickStart.Embedded;

/// <summary>A cluster in a child process.</summary>
internal sealed class EmbeddedCluster : IAsyncDisposable
{
    public const string Command = "serve-embedded";

    /// <summary>The line after the kubeconfig.</summary>
    public const string End = "# ready";

    private readonly Process _process;

    private EmbeddedCluster(Process process, string kubeconfig)
    {
        _process = process;
        Kubeconfig = kubeconfig;
    }

    /// <summary>How to reach it.</summary>
    public string Kubeconfig { get; }

    public static async Task<EmbeddedCluster> StartAsync(int pods, CancellationToken token)
    {
        string program = Environment.ProcessPath ?? throw new KubeException("This program cannot find itself to start the embedded cluster.");
        ProcessStartInfo start = new(program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "QuickStart.dll"));
        }

        start.ArgumentList.Add(Command);
        start.ArgumentList.Add("--pods");
        start.ArgumentList.Add(pods.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Process process = Process.Start(start) ?? throw new KubeException("The embedded cluster did not start.");
        try
        {
            StringBuilder kubeconfig = new();
            while (await process.StandardOutput.ReadLineAsync(token) is { } line)
            {
                if (line == End)
                {
                    return new(process, kubeconfig.ToString());
                }

                kubeconfig.Append(line).Append('\n');
            }

            throw new KubeException("The embedded cluster ended before it was ready; its own message stands above.");
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(_process);

    private static async Task StopAsync(Process process)
    {
        process.StandardInput.Close();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
