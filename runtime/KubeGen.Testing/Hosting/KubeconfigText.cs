using System.Text;
namespace KubeGen.Testing.Hosting;

/// <summary>Writes the kubeconfig of a server.</summary>
internal static class KubeconfigText
{
    public static string Create(Uri url, string authorityPem, string token) => $"""
        apiVersion: v1
        kind: Config
        current-context: test
        clusters:
        - name: test
          cluster:
            server: {url.GetLeftPart(UriPartial.Authority)}
            certificate-authority-data: {Convert.ToBase64String(Encoding.ASCII.GetBytes(authorityPem))}
        contexts:
        - name: test
          context:
            cluster: test
            namespace: default
            user: admin
        users:
        - name: admin
          user:
            token: {token}

        """;
}
