using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KubeGen.Client.Configuration;

namespace KubeGen.Client.Transport;

/// <summary>The certificate, private key and intermediates that a client shows.</summary>
internal sealed class ClientCertificate : IDisposable
{
    private readonly X509Certificate2 _leaf;
    private readonly X509Certificate2Collection _chain;

    private ClientCertificate(X509Certificate2 leaf, X509Certificate2Collection chain)
    {
        _leaf = leaf;
        _chain = chain;
        Context = SslStreamCertificateContext.Create(leaf, chain, offline: true);
    }

    public SslStreamCertificateContext Context { get; }

    /// <summary>Reads the certificate, with its intermediates behind it, and its key (EC or RSA) from PEM.</summary>
    /// <exception cref="KubeConfigurationException">They are damaged, or do not belong together.</exception>
    public static ClientCertificate Load(string certificatePem, string keyPem, KubeClientConfiguration configuration)
    {
        try
        {
            X509Certificate2Collection chain = [];
            chain.ImportFromPem(certificatePem);
            if (chain.Count > 0)
            {
                chain[0].Dispose();
                chain.RemoveAt(0);
            }

            return new(Usable(X509Certificate2.CreateFromPem(certificatePem, keyPem)), chain);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            // The cause is left out: some of these messages repeat their input.
            throw new KubeConfigurationException(
                $"{configuration.Source}: the client certificate and key of user '{configuration.UserName}' cannot be used: "
                + "they must be in PEM, unencrypted, of type EC or RSA, and belong together.");
        }
    }

    // Windows' TLS takes no key that exists only in memory.
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
        {
            return certificate;
        }

        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        }
    }

    public void Dispose()
    {
        _leaf.Dispose();
        foreach (X509Certificate2 intermediate in _chain)
        {
            intermediate.Dispose();
        }
    }
}
