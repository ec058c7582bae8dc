using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KubeGen.Client.Configuration;

namespace KubeGen.Client.Transport;

/// <summary>
/// Whom a client trusts, and what it shows of itself. The verdict on a server's certificate is left to .NET, chain and host name alike:
/// a callback that mends the one can easily lose the other.
/// </summary>
internal sealed class TlsIdentity : IDisposable
{
    private readonly X509Certificate2Collection? _authorities;
    private readonly ClientCertificate? _client;
    private readonly bool _skipVerify;

    private TlsIdentity(X509Certificate2Collection? authorities, ClientCertificate? client, bool skipVerify)
    {
        _authorities = authorities;
        _client = client;
        _skipVerify = skipVerify;
    }

    /// <exception cref="KubeConfigurationException">A certificate or key cannot be used.</exception>
    public static TlsIdentity Of(KubeClientConfiguration configuration)
    {
        KubeCredentials credentials = configuration.Credentials;
        X509Certificate2Collection? authorities = configuration.CertificateAuthority is { } pem ? Import(pem, configuration) : null;
        ClientCertificate? client = credentials is { ClientCertificate: { } certificate, ClientKey: { } key }
            ? ClientCertificate.Load(certificate, key, configuration)
            : null;
        return new(authorities, client, configuration.SkipTlsVerify);
    }

    private static X509Certificate2Collection Import(string pem, KubeClientConfiguration configuration)
    {
        X509Certificate2Collection certificates = [];
        try
        {
            certificates.ImportFromPem(pem);
        }
        catch (CryptographicException e)
        {
            throw new KubeConfigurationException($"{configuration.Source}: the cluster's certificate-authority is damaged.", e);
        }

        return certificates.Count > 0 ? certificates
            : throw new KubeConfigurationException($"{configuration.Source}: the cluster's certificate-authority is not in PEM.");
    }

    [SuppressMessage("Security", "CA5359", Justification = "insecure-skip-tls-verify asks for just that.")]
    public SslClientAuthenticationOptions CreateOptions()
    {
        SslClientAuthenticationOptions options = new() { ClientCertificateContext = _client?.Context };
        if (_skipVerify)
        {
            options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        }
        else if (_authorities is not null)
        {
            // Clusters' authorities publish no revocation lists.
            options.CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(_authorities);
        }

        return options;
    }

    public void Dispose()
    {
        foreach (X509Certificate2 authority in _authorities ?? [])
        {
            authority.Dispose();
        }

        _client?.Dispose();
    }
}
