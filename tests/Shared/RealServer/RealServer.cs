using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(KubeGen.Tests.RealServer))]

namespace KubeGen.Tests;

/// <summary>
/// The real API server that the tests of an assembly share: that of the kubeconfig which KUBEGEN_TEST_KUBECONFIG names, or else a
/// <see cref="StartedServer"/>. Without one the tests that ask for it are skipped, and in CI they fail.
/// </summary>
public sealed class RealServer : IAsyncLifetime
{
    private StartedServer? _started;
    private string? _kubeconfig;

    /// <summary>Whether there is one.</summary>
    public bool Exists => _kubeconfig is not null;

    /// <summary>The path of an administrator's kubeconfig; where there is no server, the test is skipped.</summary>
    public string Kubeconfig => _kubeconfig ?? throw Missing();

    public async ValueTask InitializeAsync()
    {
        _kubeconfig = Environment.GetEnvironmentVariable("KUBEGEN_TEST_KUBECONFIG");
        if (string.IsNullOrEmpty(_kubeconfig))
        {
            _started = await StartedServer.TryStartAsync();
            _kubeconfig = _started?.Kubeconfig;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is not null)
        {
            await _started.DisposeAsync();
        }
    }

    /// <summary>Why a test cannot run: a reason to skip it, but not in CI, where nothing is skipped unseen.</summary>
    internal static Exception Missing()
    {
        const string Reason = "There is no real API server: run tests/apiserver/build.sh, or set KUBEGEN_TEST_KUBECONFIG or KUBEBUILDER_ASSETS.";
        return Environment.GetEnvironmentVariable("CI") == "true" ? FailException.ForFailure(Reason) : SkipException.ForSkip(Reason);
    }
}
