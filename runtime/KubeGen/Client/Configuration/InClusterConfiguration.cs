namespace KubeGen.Client.Configuration;

/// <summary>
/// The configuration of a program that runs in a pod: the address from the environment, the authority, token and namespace from the
/// directory that the kubelet mounts (https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/).
/// </summary>
internal static class InClusterConfiguration
{
    /// <summary>The configuration; null outside of pods.</summary>
    /// <exception cref="KubeConfigurationException">This is a pod, but without an account.</exception>
    public static KubeClientConfiguration? TryLoad(ConfigurationEnvironment environment)
    {
        string? host = environment.Variable("KUBERNETES_SERVICE_HOST"), port = environment.Variable("KUBERNETES_SERVICE_PORT");
        if (string.IsNullOrEmpty(host) || string.IsNullOrEmpty(port))
        {
            return null;
        }

        string token = Path.Combine(environment.ServiceAccount, "token");
        if (!File.Exists(token))
        {
            throw new KubeConfigurationException($"This is a pod (KUBERNETES_SERVICE_HOST is set), but {token} is not there. "
                + "Give the pod a service account, without automountServiceAccountToken: false.");
        }

        string address = host.Contains(':') && !host.StartsWith('[') ? $"[{host}]" : host;
        if (!Uri.TryCreate($"https://{address}:{port}", UriKind.Absolute, out Uri? server))
        {
            throw new KubeConfigurationException("KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT make no address.");
        }

        string authority = Path.Combine(environment.ServiceAccount, "ca.crt");
        string namespaceFile = Path.Combine(environment.ServiceAccount, "namespace");
        string @namespace = File.Exists(namespaceFile) ? ConfigurationFile.ReadText(namespaceFile, "the pod's namespace").Trim() : "";
        return new()
        {
            Server = server,
            Namespace = @namespace.Length > 0 ? @namespace : "default",
            Source = "in-cluster",
            CertificateAuthority = ConfigurationFile.ReadText(authority, "the cluster's authority"),
            Credentials = new() { TokenFile = token },
        };
    }
}
