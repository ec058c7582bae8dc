using KubeGen.Client;
using KubeGen.Client.Configuration;
using KubeGen.Client.Transport;

namespace KubeGen;

/// <summary>
/// A client of one Kubernetes cluster, for any number of threads. Clients of the same cluster share their connections, so that a second
/// one costs little; still one per process is the rule.
/// </summary>
public sealed partial class KubeClient : IAsyncDisposable
{
    private readonly ApiConnection _connection;
    private readonly IDisposable _transport;
    private readonly CancellationTokenSource _lifetime = new();
    private int _disposed;

    internal KubeClient(KubeClientConfiguration configuration, KubeClientOptions options, HttpMessageHandler? handler = null)
    {
        Configuration = configuration;
        ClientSettings settings = ClientSettings.From(options);
        InsecureCredentials.Reject(configuration, options.AllowInsecureCredentials);
        SharedTransport? shared = handler is null ? SharedTransport.Rent(configuration, settings) : null;
        _transport = shared ?? (IDisposable)handler!;
        _connection = new(configuration, settings, new HttpMessageInvoker(shared?.Handler ?? handler!, false), _lifetime.Token);
    }

    /// <summary>What the client connects to, and as whom.</summary>
    public KubeClientConfiguration Configuration { get; }

    /// <summary>
    /// Makes a client from the configuration of this machine: the files in <c>KUBECONFIG</c>, <c>~/.kube/config</c>, or the account of
    /// the pod that this program runs in. It reads files, and touches no network.
    /// </summary>
    /// <exception cref="KubeConfigurationException">
    /// There is no configuration, or it cannot be used; the message tells the remedy.
    /// </exception>
    public static KubeClient Connect() => Connect(new KubeClientOptions());

    /// <summary>Makes a client. It reads files, and touches no network.</summary>
    /// <param name="options">What the client does other than by default.</param>
    /// <exception cref="KubeConfigurationException">
    /// There is no configuration, or it cannot be used; the message tells the remedy.
    /// </exception>
    /// <exception cref="ArgumentException">An option has a value that makes no sense.</exception>
    public static KubeClient Connect(KubeClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(ConfigurationLoader.Load(options, ConfigurationEnvironment.OfProcess), options);
    }

    /// <summary>
    /// Ends all requests, lists and watches of this client with <see cref="OperationCanceledException"/>, and closes the connections
    /// unless another client uses them.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _lifetime.CancelAsync().ConfigureAwait(false);
            _transport.Dispose();
            _connection.Dispose();
            _lifetime.Dispose();
        }
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
}
