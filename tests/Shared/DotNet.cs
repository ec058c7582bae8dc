using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KubeGen.Tests;

/// <summary>What a program said and how it ended.</summary>
public sealed partial record Outcome(string Command, int ExitCode, string Output)
{
    /// <summary>The ids of the errors and warnings in a build's output, each once: <c>error KG0003</c>.</summary>
    public IReadOnlyList<string> Problems { get; } =
        [.. ProblemPattern().Matches(Output).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    public Outcome MustSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"{Command} ended with {ExitCode}:\n{Output}");

    [GeneratedRegex(@"\b(error|warning) [A-Za-z]+[0-9]+(?=:)")]
    private static partial Regex ProblemPattern();
}

/// <summary>Runs the SDK and programs in processes of their own, as a user's shell would.</summary>
public static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>The root of the repository: the folder of the solution, above the running test.</summary>
    public static string Repository { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Runs <c>dotnet</c>; no server process of the build outlives it.</summary>
    public static Task<Outcome> RunAsync(string folder, params string[] arguments) => StartAsync("dotnet", folder, arguments);

    /// <summary>A command that builds, with output that does not depend on the machine.</summary>
    public static Task<Outcome> BuildAsync(string folder, params string[] arguments) =>
        RunAsync(folder, [.. arguments, "-c", "Release", "-nologo", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);

    /// <summary>Runs a program to its end and takes what it writes.</summary>
    public static async Task<Outcome> StartAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        // dotnet test tells its children which MSBuild and which test host they are: a build of its own must not hear that.
        foreach (string name in start.Environment.Keys.Where(IsOfTheHost).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new Outcome($"{program} {string.Join(' ', arguments)}", process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Patience}");
        }
    }

    private static bool IsOfTheHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) ||
        name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase) ||
        name is "DOTNET_HOST_PATH";

    private static string Above(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KubeGen.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No KubeGen.sln above " + AppContext.BaseDirectory);
    }
}
