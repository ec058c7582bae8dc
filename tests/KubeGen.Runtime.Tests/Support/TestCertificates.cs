using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KubeGen.Runtime.Tests.Support;

/// <summary>A certificate authority for one test.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _authority;

    public TestCertificates(string name = "test-ca", TestCertificates? parent = null)
    {
        CertificateRequest request = new($"CN={name}", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _authority = parent is null
            ? request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-3), DateTimeOffset.UtcNow.AddDays(3))
            : request.Create(
                parent._authority.SubjectName, X509SignatureGenerator.CreateForECDsa(parent._key), DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2), [9]);
    }

    public X509Certificate2 Certificate => _authority;

    public string Pem => _authority.ExportCertificatePem();

    public string PemBase64 => Convert.ToBase64String(Encoding.UTF8.GetBytes(Pem));

    public X509Certificate2 Server(string[] names, string[] addresses, int notAfterDays = 1, string usage = "1.3.6.1.5.5.7.3.1") =>
        Issue("server", names, addresses, usage, notAfterDays, rsa: false).Certificate;

    /// <summary>The certificate and key in PEM.</summary>
    public (string Certificate, string Key) Client(string name, bool rsa)
    {
        (X509Certificate2 certificate, string key) = Issue(name, [], [], "1.3.6.1.5.5.7.3.2", 1, rsa);
        return (certificate.ExportCertificatePem(), key);
    }

    private (X509Certificate2 Certificate, string Key) Issue(string name, string[] names, string[] addresses, string usage, int notAfterDays, bool rsa)
    {
        using RSA? rsaKey = rsa ? RSA.Create(2048) : null;
        using ECDsa ecKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = rsaKey is null
            ? new($"CN={name}", ecKey, HashAlgorithmName.SHA256)
            : new($"CN={name}", rsaKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder alternatives = new();
        Array.ForEach(names, alternatives.AddDnsName);
        Array.ForEach(addresses, a => alternatives.AddIpAddress(IPAddress.Parse(a)));
        if (names.Length + addresses.Length > 0)
        {
            request.CertificateExtensions.Add(alternatives.Build());
        }

        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(usage)], false));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        X509SignatureGenerator signer = X509SignatureGenerator.CreateForECDsa(_key);
        using X509Certificate2 bare = request.Create(
            _authority.SubjectName, signer, DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(notAfterDays), RandomNumberGenerator.GetBytes(8));
        using X509Certificate2 whole = rsaKey is null ? bare.CopyWithPrivateKey(ecKey) : bare.CopyWithPrivateKey(rsaKey);
        string key = rsaKey is null ? ecKey.ExportECPrivateKeyPem() : rsaKey.ExportRSAPrivateKeyPem();
        return (X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null), key);
    }

    public void Dispose()
    {
        _authority.Dispose();
        _key.Dispose();
    }
}
