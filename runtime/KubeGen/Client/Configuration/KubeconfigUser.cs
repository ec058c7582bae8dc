namespace KubeGen.Client.Configuration;

/// <summary>Reads the credentials of a kubeconfig's user.</summary>
internal static class KubeconfigUser
{
    // To pass over any of these would be to act as somebody else.
    private static readonly (string Key, string What)[] Later =
    [
        ("exec", "names a credential plugin"),
        ("auth-provider", "names an auth provider"),
        ("username", "asks for basic authentication, which Kubernetes no longer has"),
        ("password", "asks for basic authentication, which Kubernetes no longer has"),
        ("as", "asks for impersonation"),
        ("as-uid", "asks for impersonation"),
        ("as-groups", "asks for impersonation"),
        ("as-user-extra", "asks for impersonation"),
    ];

    /// <exception cref="KubeConfigurationException">The credentials are incomplete, or of a kind that cannot be used yet.</exception>
    public static KubeCredentials Read(KubeconfigEntry user)
    {
        foreach ((string key, string what) in Later)
        {
            if (user.Has(key))
            {
                throw user.Error(key, $"{what}; that is not supported yet. Use a token, tokenFile or client certificate");
            }
        }

        KubeCredentials credentials = new()
        {
            Token = user.Text("token") is { } token ? BearerToken.Check(token, $"{user.File}: {user.Title}") : null,
            TokenFile = user.FilePath("tokenFile"),
            ClientCertificate = user.Pem("client-certificate"),
            ClientKey = user.Pem("client-key"),
        };
        return credentials switch
        {
            { ClientCertificate: not null, ClientKey: null } =>
                throw user.Error("client-key", "is missing, but there is a client-certificate"),
            { ClientCertificate: null, ClientKey: not null } =>
                throw user.Error("client-certificate", "is missing, but there is a client-key"),
            _ => credentials,
        };
    }
}
