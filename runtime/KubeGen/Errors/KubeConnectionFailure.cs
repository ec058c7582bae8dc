namespace KubeGen;

/// <summary>How a connection failed.</summary>
public enum KubeConnectionFailure
{
    /// <summary>In a way that has no name here; the inner exception knows more.</summary>
    Other,

    /// <summary>The server's name is unknown to DNS.</summary>
    NameNotResolved,

    /// <summary>Nothing listens at the address.</summary>
    Refused,

    /// <summary>There is no way to the address.</summary>
    Unreachable,

    /// <summary>No certificate authority that is trusted has signed the server's certificate.</summary>
    UntrustedCertificate,

    /// <summary>The server's certificate is for other host names.</summary>
    WrongHostName,

    /// <summary>The server's certificate is expired or not valid yet.</summary>
    CertificateExpired,

    /// <summary>TLS could not be agreed on for another reason.</summary>
    Tls,

    /// <summary>The answer ended before it was complete.</summary>
    Interrupted,
}
