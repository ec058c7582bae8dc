using System.Globalization;
using System.Text.Json;
using KubeGen.Testing;

namespace KubeGen.Samples.Tests;

public sealed class QuickStartTests
{
    [Fact]
    public async Task Without_a_cluster_it_starts_one_and_ends_with_the_comparison()
    {
        (int code, string output, _) = await Sample.RunAsync(null, "--pods", "300", "--rounds", "1");

        Assert.Equal(0, code);
        Assert.Contains("embedded", output, StringComparison.Ordinal);
        Assert.Contains("pods by node and phase", output, StringComparison.Ordinal);
        Assert.Contains("The same list of", output, StringComparison.Ordinal);
        Assert.Contains("10 events in", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_cluster_is_used_and_Json_is_one_document()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        cluster.SeedNodes(3);
        cluster.SeedPods(100);
        string kubeconfig = Path.GetTempFileName();
        await File.WriteAllTextAsync(kubeconfig, cluster.Kubeconfig, TestContext.Current.CancellationToken);
        try
        {
            await using IAsyncDisposable churn = cluster.Churn(50);

            (int code, string output, _) = await Sample.RunAsync(kubeconfig, "--json", "--rounds", "1");

            Assert.Equal(0, code);
            using JsonDocument json = JsonDocument.Parse(output);
            Assert.Equal(cluster.Url.ToString(), json.RootElement.GetProperty("cluster").GetString());
            JsonElement list = json.RootElement.GetProperty("list");
            Assert.InRange(list.GetProperty("kubeGen").GetProperty("items").GetInt32(), 50, 150);
            Assert.True(list.GetProperty("kubeGen").GetProperty("allocatedBytes").GetInt64()
                < list.GetProperty("kubernetesClient").GetProperty("allocatedBytes").GetInt64());
            Assert.Equal(10, json.RootElement.GetProperty("events").GetArrayLength());
        }
        finally
        {
            File.Delete(kubeconfig);
        }
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        (int code, string output, _) = await Sample.RunAsync(null, "--help");

        Assert.Equal(0, code);
        Assert.All(["--kubeconfig", "--context", "--namespace", "--pods", "--rounds", "--json"], option => Assert.Contains(option, output, StringComparison.Ordinal));
        Assert.DoesNotContain("serve-embedded", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--pods", "0")]
    [InlineData("--pods", "many")]
    [InlineData("--bogus", "1")]
    public async Task A_wrong_option_is_a_usage_error(string option, string value)
    {
        (int code, string output, string error) = await Sample.RunAsync(null, option, value);

        Assert.Equal(2, code);
        Assert.Contains(option, error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage:", output, StringComparison.Ordinal);
    }

    /// <summary>That it returns says that the embedded cluster is gone too: it has the same standard error.</summary>
    [Theory]
    [InlineData("INT", "starting an embedded cluster", 130)]
    [InlineData("INT", "listing pods", 130)]
    [InlineData("TERM", "listing pods", 143)]
    public async Task A_signal_ends_it_with_its_cluster(string signal, string when, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "Who started the tests has them ignore SIGINT, and so does the sample.");

        (int code, _, string error) = await Sample.SignalAsync(signal, when, "--pods", "5000", "--rounds", "100");

        Assert.Equal(expected, code);
        Assert.Equal("", error);
    }

    private static bool IgnoresInterrupts() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var ignored
        && (ulong.Parse(ignored.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    [Fact]
    public async Task A_cluster_that_was_asked_for_and_is_not_there_is_an_error_that_names_it()
    {
        (int code, _, string error) = await Sample.RunAsync(null, "--kubeconfig", "/nonexistent/kubeconfig");

        Assert.Equal(1, code);
        Assert.Contains("/nonexistent/kubeconfig", error, StringComparison.Ordinal);
    }
}
