namespace KubeGen.Client.Configuration;

/// <summary>What a user shows to the server.</summary>
internal sealed record KubeCredentials
{
    public static readonly KubeCredentials None = new();

    public string? Token { get; init; }

    /// <summary>The path of a file with a token; it goes before <see cref="Token"/>.</summary>
    public string? TokenFile { get; init; }

    /// <summary>The client certificate in PEM, with its intermediates behind it.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>The client certificate's private key in PEM.</summary>
    public string? ClientKey { get; init; }

    public bool HasToken => Token is not null || TokenFile is not null;

    /// <summary>The kinds of credentials, and nothing of their content.</summary>
    public override string ToString() =>
        $"Credentials = {(HasToken ? "token" : "no token")}, "
        + (ClientCertificate is null ? "no client certificate" : "client certificate");
}
