using System.Text;
using KubeGen.Client.Configuration;

namespace KubeGen;

/// <summary>
/// What a client connects to, and as whom. Credentials are in it, but not to be seen: neither as members nor in its text.
/// </summary>
public sealed record KubeClientConfiguration
{
    internal KubeClientConfiguration()
    {
    }

    /// <summary>The address of the API server.</summary>
    public required Uri Server { get; init; }

    /// <summary>The namespace of requests for one object that name none.</summary>
    /// <value>The default is <c>default</c>.</value>
    public string Namespace { get; init; } = "default";

    /// <summary>The kubeconfig's context; null in a pod.</summary>
    public string? ContextName { get; init; }

    /// <summary>The kubeconfig's name for the user; null in a pod, and where the context names none.</summary>
    public string? UserName { get; init; }

    /// <summary>Where the configuration was found: a file, or <c>in-cluster</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>The host name that TLS asks for and verifies; null for that of <see cref="Server"/>.</summary>
    public string? TlsServerName { get; init; }

    /// <summary>Whether any server is believed to be the right one. For experiments only.</summary>
    public bool SkipTlsVerify { get; init; }

    /// <summary>The authorities that may sign the server's certificate, in PEM; null for those of the system.</summary>
    internal string? CertificateAuthority { get; init; }

    internal KubeCredentials Credentials { get; init; } = KubeCredentials.None;

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Server = ").Append(Server.GetLeftPart(UriPartial.Path))
            .Append(", Namespace = ").Append(Namespace)
            .Append(", ContextName = ").Append(ContextName)
            .Append(", UserName = ").Append(UserName)
            .Append(", Source = ").Append(Source)
            .Append(", ").Append(Credentials);
        return true;
    }
}
