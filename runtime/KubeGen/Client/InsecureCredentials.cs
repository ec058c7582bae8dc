using KubeGen.Client.Configuration;

namespace KubeGen.Client;

/// <summary>Keeps credentials off connections that anybody can read.</summary>
internal static class InsecureCredentials
{
    /// <exception cref="KubeConfigurationException">A token would be sent without TLS, and that was not allowed.</exception>
    public static void Reject(KubeClientConfiguration configuration, bool allowed)
    {
        if (!allowed && configuration.Server.Scheme != Uri.UriSchemeHttps && configuration.Credentials.HasToken)
        {
            throw new KubeConfigurationException(
                $"{configuration.Source}: the token would be sent to {configuration.Server.GetLeftPart(UriPartial.Authority)} without TLS, "
                + "where everybody on the way can read it. Use https, or set KubeClientOptions.AllowInsecureCredentials.");
        }
    }
}
