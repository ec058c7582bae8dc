namespace KubeGen.Runtime.Tests.Support;

/// <summary>Writes kubeconfigs.</summary>
internal static class Kubeconfigs
{
    public static string Text(string server, string cluster = "", string user = "") => $$"""
        apiVersion: v1
        kind: Config
        current-context: test
        contexts:
        - name: test
          context: {cluster: test, user: admin}
        clusters:
        - name: test
          cluster:
            server: {{server}}
            {{cluster}}
        users:
        - name: admin
          user:
            note: nothing
            {{user}}
        """;

    public static KubeClient Connect(string server, string cluster = "", string user = "", Action<KubeClientOptions>? configure = null)
    {
        KubeClientOptions options = new() { KubeconfigText = Text(server, cluster, user) };
        configure?.Invoke(options);
        return KubeClient.Connect(options);
    }
}
