namespace KubeGen.Client.Configuration;

/// <summary>What of the process and machine decides where a configuration is looked for.</summary>
/// <param name="Variable">Reads an environment variable; null where it is not set.</param>
/// <param name="Home">The user's home directory; empty where there is none.</param>
/// <param name="ServiceAccount">The directory in which a pod finds its own account.</param>
internal sealed record ConfigurationEnvironment(Func<string, string?> Variable, string Home, string ServiceAccount)
{
    public static ConfigurationEnvironment OfProcess => new(
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        "/var/run/secrets/kubernetes.io/serviceaccount");
}
