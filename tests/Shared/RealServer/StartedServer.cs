using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace KubeGen.Tests;

/// <summary>
/// A real API server of the test's own, which it may restart: kube-apiserver where KUBEBUILDER_ASSETS has it, or else what
/// tests/apiserver/build.sh has built. It ends with the test's process at the latest.
/// </summary>
public sealed class StartedServer : IAsyncDisposable
{
    // What run.sh ends with where there is nothing to run.
    private const int NoBuild = 3;
    private static readonly string Script = Path.Combine(DotNet.Repository, "tests", "apiserver", "run.sh");
    private readonly TempFolder _folder;

    private StartedServer(TempFolder folder) => _folder = folder;

    /// <summary>The path of an administrator's kubeconfig.</summary>
    public string Kubeconfig => _folder.Combine("kubeconfig");

    /// <summary>Starts a server; the test is skipped where there is none.</summary>
    /// <param name="flags">The server's flags, such as <c>--feature-gates=…</c>.</param>
    public static async Task<StartedServer> StartAsync(params string[] flags) => await TryStartAsync(flags) ?? throw RealServer.Missing();

    /// <summary>Starts a server.</summary>
    /// <param name="flags">The server's flags, such as <c>--feature-gates=…</c>.</param>
    /// <returns>The server; null where there is nothing to start.</returns>
    public static async Task<StartedServer?> TryStartAsync(params string[] flags)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        StartedServer server = new(new TempFolder());
        string folder = server._folder.Path;
        Outcome outcome = await DotNet.StartAsync(
            "env", folder, [$"APISERVER_WHILE={Environment.ProcessId}", Script, "start", folder, .. flags]);
        if (outcome.ExitCode == 0)
        {
            return server;
        }

        server._folder.Dispose();
        return outcome.ExitCode == NoBuild ? null : throw new InvalidOperationException(outcome.Output);
    }

    /// <summary>Ends the server and starts it again, with the same data at the same address.</summary>
    public async Task RestartAsync() => (await DotNet.StartAsync(Script, _folder.Path, "restart", _folder.Path)).MustSucceed();

    /// <summary>Ends the server.</summary>
    public async Task StopAsync() => (await DotNet.StartAsync(Script, _folder.Path, "stop", _folder.Path)).MustSucceed();

    /// <summary>
    /// Makes etcd forget everything but the present state. The API server's caches still know the past until it is restarted.
    /// </summary>
    public async Task CompactAsync(CancellationToken cancellationToken)
    {
        using SocketsHttpHandler handler = new() { ConnectCallback = ConnectAsync };
        using HttpClient etcd = new(handler) { BaseAddress = new("http://etcd/v3/kv/") };
        using JsonDocument range = await PostAsync(etcd, "range", new { key = Convert.ToBase64String("/"u8) }, cancellationToken);
        string revision = range.RootElement.GetProperty("header").GetProperty("revision").GetString()!;
        using (await PostAsync(etcd, "compaction", new { revision = long.Parse(revision, CultureInfo.InvariantCulture), physical = true }, cancellationToken))
        {
        }
    }

    /// <summary>Ends the server, and deletes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(_folder.Combine("etcd.sock")), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static async Task<JsonDocument> PostAsync(HttpClient etcd, string method, object request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await etcd.PostAsJsonAsync(method, request, cancellationToken);
        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? JsonDocument.Parse(body) : throw new InvalidOperationException($"etcd: {body}");
    }
}
