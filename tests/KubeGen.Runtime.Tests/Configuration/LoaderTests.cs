using KubeGen.Client.Configuration;
using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Configuration;

public sealed class LoaderTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kubegen-");

    public void Dispose() => _directory.Delete(recursive: true);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_directory.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static ConfigurationEnvironment Environment(string home = "", string account = "/nowhere", params (string Name, string Value)[] variables) =>
        new(name => variables.FirstOrDefault(v => v.Name == name).Value, home, account);

    private static KubeClientConfiguration Load(ConfigurationEnvironment environment, string? context = null) =>
        ConfigurationLoader.Load(new() { Context = context }, environment);

    [Fact]
    public void The_first_file_that_names_something_wins_as_a_whole()
    {
        string first = Write("first", "users: [{name: u, user: {}}]\ncurrent-context: ''\nclusters: [{name: k, cluster: {server: 'https://first'}}]");
        string second = Write("second", """
            current-context: c
            contexts: [{name: c, context: {cluster: k, user: u}}, {name: d, context: {cluster: l, user: v}}]
            clusters: [{name: k, cluster: {server: 'https://second', tls-server-name: x}}, {name: l, cluster: {server: 'https://l'}}]
            users: [{name: u, user: {token: second}}, {name: v, user: {token: v}}]
            """);
        string third = Write("third", "current-context: d");
        string list = string.Join(Path.PathSeparator, first, Path.Combine(_directory.FullName, "missing"), second, "", third);
        KubeClientConfiguration c = Load(Environment(variables: ("KUBECONFIG", list)));
        Assert.Equal(("c", "https://first/", null, false), (c.ContextName, c.Server.AbsoluteUri, c.TlsServerName, c.Credentials.HasToken));
        Assert.Contains(third, c.Source, StringComparison.Ordinal);
        Assert.Equal("v", Load(Environment(variables: ("KUBECONFIG", list)), "d").Credentials.Token);
    }

    [Fact]
    public void The_variable_goes_before_the_home_directory_and_that_before_the_pod()
    {
        string home = Path.Combine(_directory.FullName, "home");
        Write("home/.kube/config", Kubeconfigs.Text("https://home"));
        string named = Write("named", Kubeconfigs.Text("https://named"));
        (string, string)[] pod = [("KUBERNETES_SERVICE_HOST", "10.0.0.1"), ("KUBERNETES_SERVICE_PORT", "443")];
        Assert.Equal("https://named/", Load(Environment(home, "", [("KUBECONFIG", named), .. pod])).Server.AbsoluteUri);
        Assert.Equal("https://home/", Load(Environment(home, "", pod)).Server.AbsoluteUri);
        Assert.Equal("https://named/", ConfigurationLoader.Load(new() { Kubeconfig = named }, Environment(home, "", pod)).Server.AbsoluteUri);
    }

    [Theory]
    [InlineData("10.0.0.1", "https://10.0.0.1/")]
    [InlineData("fd00::1", "https://[fd00::1]/")]
    public void In_a_pod_its_account_is_used(string host, string server)
    {
        Write("account/token", "tok");
        Write("account/ca.crt", "PEM");
        Write("account/namespace", "jobs\n");
        string account = Path.Combine(_directory.FullName, "account");
        KubeClientConfiguration c = Load(Environment("", account, ("KUBERNETES_SERVICE_HOST", host), ("KUBERNETES_SERVICE_PORT", "443")));
        Assert.Equal((server, "jobs", "in-cluster", "PEM"), (c.Server.AbsoluteUri, c.Namespace, c.Source, c.CertificateAuthority));
        Assert.Equal(Path.Combine(account, "token"), c.Credentials.TokenFile);
    }

    [Fact]
    public void Without_any_the_error_tells_where_it_looked_and_what_to_do()
    {
        string home = Path.Combine(_directory.FullName, "empty");
        string message = Assert.Throws<KubeConfigurationException>(() => Load(Environment(home))).Message;
        Assert.Contains(Path.Combine(home, ".kube", "config"), message, StringComparison.Ordinal);
        Assert.Contains("KUBERNETES_SERVICE_HOST", message, StringComparison.Ordinal);
        Assert.Contains("Set KUBECONFIG", message, StringComparison.Ordinal);
        Assert.Contains("/not/here", Assert.Throws<KubeConfigurationException>(() => Load(Environment(home, variables: ("KUBECONFIG", "/not/here")))).Message,
            StringComparison.Ordinal);
        message = Assert.Throws<KubeConfigurationException>(() =>
            Load(Environment(home, _directory.FullName, ("KUBERNETES_SERVICE_HOST", "a"), ("KUBERNETES_SERVICE_PORT", "1")))).Message;
        Assert.Contains("service account", message, StringComparison.Ordinal);
        Assert.Throws<KubeConfigurationException>(() => ConfigurationLoader.Load(new() { Kubeconfig = "/not/here" }, Environment()));
        Assert.Throws<KubeConfigurationException>(() => ConfigurationLoader.Load(new() { Kubeconfig = _directory.FullName }, Environment()));
        Assert.Throws<ArgumentException>(() => ConfigurationLoader.Load(new() { Kubeconfig = "a", KubeconfigText = "b" }, Environment()));
    }

    [Fact]
    public void Relative_paths_are_relative_to_the_file()
    {
        Write("conf/pki/ca.pem", "the CA");
        Write("cert.pem", "the certificate");
        string key = Write("key.pem", "the key");
        string file = Write("conf/config", Kubeconfigs.Text("https://a", "certificate-authority: pki/ca.pem",
            $"{{client-certificate: ../cert.pem, client-key: {key}, tokenFile: ./token}}").Replace("note: nothing\n", "", StringComparison.Ordinal));
        KubeClientConfiguration c = ConfigurationLoader.Load(new() { Kubeconfig = file }, Environment());
        Assert.Equal(("the CA", "the certificate", "the key"), (c.CertificateAuthority, c.Credentials.ClientCertificate, c.Credentials.ClientKey));
        Assert.Equal(Path.Combine(_directory.FullName, "conf", "token"), c.Credentials.TokenFile);
    }
}
