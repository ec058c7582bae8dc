using System.Security.Cryptography;
using System.Text;
using KubeGen.Client.Configuration;

namespace KubeGen.Client.Transport;

/// <summary>
/// The connections to one cluster with one TLS identity, shared by all clients in the process that have the same, and closed with the
/// last of them. Tokens are no part of it: they travel with the requests.
/// </summary>
internal sealed class SharedTransport : IDisposable
{
    private static readonly Dictionary<string, Connections> All = [];
    private static readonly Lock AllLock = new();

    private readonly string _key;
    private Connections? _connections;

    private SharedTransport(string key, Connections connections) => (_key, _connections) = (key, connections);

    private sealed class Connections(TlsIdentity tls, SocketsHttpHandler handler)
    {
        public SocketsHttpHandler Handler => handler;

        public int Users { get; set; }

        public void Close()
        {
            handler.Dispose();
            tls.Dispose();
        }
    }

    /// <summary>What sends the requests. Owned by this class: not to be disposed of by its users.</summary>
    public HttpMessageHandler Handler => _connections?.Handler ?? throw new ObjectDisposedException(nameof(SharedTransport));

    /// <summary>How many different transports there are in the process.</summary>
    internal static int Count
    {
        get
        {
            lock (AllLock)
            {
                return All.Count;
            }
        }
    }

    /// <exception cref="KubeConfigurationException">A certificate or key cannot be used.</exception>
    public static SharedTransport Rent(KubeClientConfiguration configuration, ClientSettings settings)
    {
        string key = KeyOf(configuration, settings);
        lock (AllLock)
        {
            if (!All.TryGetValue(key, out Connections? connections))
            {
                TlsIdentity tls = TlsIdentity.Of(configuration);
                connections = new(tls, HandlerFactory.Create(tls, settings));
                All.Add(key, connections);
            }

            connections.Users++;
            return new(key, connections);
        }
    }

    // A digest, as the parts include a private key.
    private static string KeyOf(KubeClientConfiguration configuration, ClientSettings settings)
    {
        KubeCredentials credentials = configuration.Credentials;
        string parts = string.Join('\0',
            configuration.Server.GetLeftPart(UriPartial.Authority), configuration.TlsServerName, configuration.SkipTlsVerify,
            configuration.CertificateAuthority, credentials.ClientCertificate, credentials.ClientKey, settings.ConnectTimeout.Ticks);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }

    /// <summary>Gives the share back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _connections, null) is not { } connections)
        {
            return;
        }

        lock (AllLock)
        {
            if (--connections.Users > 0)
            {
                return;
            }

            All.Remove(_key);
        }

        connections.Close();
    }
}
