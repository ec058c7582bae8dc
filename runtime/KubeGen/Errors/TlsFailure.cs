using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace KubeGen.Errors;

/// <summary>
/// Tells why .NET refused a server's certificate. The reason is only in the exception's message, as the names of enum members, which
/// are not translated; to be told by a callback would mean to take over the decision.
/// </summary>
internal static class TlsFailure
{
    public static KubeConnectionFailure Classify(string message) =>
        Has(message, nameof(SslPolicyErrors.RemoteCertificateNameMismatch)) ? KubeConnectionFailure.WrongHostName
        : Has(message, nameof(X509ChainStatusFlags.UntrustedRoot))
            || Has(message, nameof(X509ChainStatusFlags.PartialChain)) ? KubeConnectionFailure.UntrustedCertificate
        : Has(message, nameof(X509ChainStatusFlags.NotTimeValid)) ? KubeConnectionFailure.CertificateExpired
        : KubeConnectionFailure.Tls;

    private static bool Has(string message, string name) => message.Contains(name, StringComparison.Ordinal);
}
