using System.Text;
using KubeGen.Client.Configuration;
using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Configuration;

public sealed class KubeconfigTests
{
    private static KubeClientConfiguration Load(string text, string? context = null) =>
        ConfigurationLoader.Load(new() { KubeconfigText = text, Context = context }, new(_ => null, "", "/nowhere"));

    private static string Fail(string text) => Assert.Throws<KubeConfigurationException>(() => Load(text)).Message;

    [Fact]
    public void Reads_a_context_with_its_cluster_and_user()
    {
        KubeClientConfiguration c = Load("""
            # a comment
            apiVersion: v1
            kind: Config
            preferences: {}
            extensions: [{name: x, extension: {a: [1, 2, {b: null}]}}]
            current-context: "dev"
            contexts:
            - {name: other, context: {cluster: none, user: none}}
            - name: dev
              context: {cluster: k1, user: u1, namespace: shop}
            clusters:
            - name: k1
              cluster:
                server: https://10.0.0.1:6443/base
                tls-server-name: kubernetes
                certificate-authority-data: Q0E=
            users:
            - name: u1
              user:
                token: |
                  abc.def
            """);
        Assert.Equal(new Uri("https://10.0.0.1:6443/base"), c.Server);
        Assert.Equal(("shop", "dev", "u1", "KubeconfigText", "kubernetes"), (c.Namespace, c.ContextName, c.UserName, c.Source, c.TlsServerName));
        Assert.Equal(("CA", "abc.def"), (c.CertificateAuthority, c.Credentials.Token));
        Assert.False(c.SkipTlsVerify);
    }

    [Fact]
    public void Reads_JSON_and_a_user_without_credentials()
    {
        KubeClientConfiguration c = Load("""
            {"current-context":"a","contexts":[{"name":"a","context":{"cluster":"k"}},{"name":"b","context":{"cluster":"k","user":"u"}}],
             "clusters":[{"name":"k","cluster":{"server":"http://localhost:8080","insecure-skip-tls-verify":true}}],"users":[{"name":"u","user":{}}]}
            """, "b");
        Assert.Equal(("default", "b", "u", true), (c.Namespace, c.ContextName, c.UserName, c.SkipTlsVerify));
        Assert.False(c.Credentials.HasToken);
        Assert.Null(Load("{current-context: a, contexts: [{name: a, context: {cluster: k}}], clusters: [{name: k, cluster: {server: 'https://a'}}], users: null}").UserName);
    }

    [Theory]
    [InlineData("user: {tokenFile: \"a\\0b\"}", "tokenFile")]
    [InlineData("user: {client-key: \"a\\0b\"}", "client-key")]
    public void A_path_that_can_be_none_is_told(string user, string told) => Assert.Contains(told, Fail($$$"""
        current-context: a
        contexts: [{name: a, context: {cluster: k, user: u}}]
        clusters: [{name: k, cluster: {server: 'https://a'}}]
        users: [{name: u, {{{user}}}}]
        """), StringComparison.Ordinal);

    [Fact]
    public void The_options_namespace_goes_before_the_contexts()
    {
        KubeClientOptions options = new() { KubeconfigText = Kubeconfigs.Text("https://a"), Namespace = "mine" };
        Assert.Equal("mine", ConfigurationLoader.Load(options, ConfigurationEnvironment.OfProcess).Namespace);
    }

    [Theory]
    [InlineData("exec: {command: aws}", "exec of user 'admin' names a credential plugin")]
    [InlineData("auth-provider: {name: gcp}", "auth-provider of user 'admin'")]
    [InlineData("username: bob", "username of user 'admin'")]
    [InlineData("as: bob", "impersonation")]
    [InlineData("token: ''\n    tokenFile: [a]", "tokenFile of user 'admin' must be a text, and is a list")]
    [InlineData("client-certificate-data: Q0E=", "client-key of user 'admin' is missing")]
    [InlineData("client-key-data: Q0E=", "client-certificate of user 'admin' is missing")]
    [InlineData("client-key-data: '!!!'", "client-key-data of user 'admin' is not base64")]
    [InlineData("client-key: /no/such/file", "/no/such/file")]
    public void A_user_that_cannot_be_used_is_named(string user, string told)
    {
        string message = Fail(Kubeconfigs.Text("https://a", user: user));
        Assert.Contains(told, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a", "proxy-url: http://p", "proxy-url of cluster 'test' is not supported yet")]
    [InlineData("https://a", "insecure-skip-tls-verify: maybe", "must be true or false")]
    [InlineData("https://a", "insecure-skip-tls-verify: true\n    certificate-authority-data: Q0E=", "contradicts")]
    [InlineData("https://a", "tls-server-name: 'a b'", "no host name")]
    [InlineData("ftp://a", "", "https://")]
    [InlineData("a:6443", "", "https://")]
    [InlineData("https://bob:pw@a", "", "no user, query or fragment")]
    [InlineData("''", "", "server of cluster 'test' is missing")]
    public void A_cluster_that_cannot_be_used_is_named(string server, string cluster, string told) =>
        Assert.Contains(told, Fail(Kubeconfigs.Text(server, cluster)), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "has no current-context")]
    [InlineData("current-context: x", "has no context 'x'; there are none")]
    [InlineData("current-context: x\ncontexts: [{name: y, context: {}}]", "has no context 'x'; there are: y")]
    [InlineData("current-context: x\ncontexts: [{name: x}]", "(2): cluster of context 'x' is missing")]
    [InlineData("current-context: x\ncontexts: [{name: x, context: {cluster: k}}]", "has no cluster 'k'")]
    [InlineData("- a", "a kubeconfig is a map, and this is a list")]
    [InlineData("contexts: {}", "contexts of the kubeconfig must be a list")]
    [InlineData("contexts:\n- 5", "(2): an element of contexts must be a map")]
    [InlineData("contexts:\n- {context: {}}", "(2): name of an element of contexts is missing")]
    [InlineData("contexts:\n- name: a\n- name: a", "(3): name of an element of contexts is 'a', which occurs twice")]
    [InlineData("a: 1\na: 2", "KubeconfigText(2): a key occurs twice")]
    [InlineData("a: [", "not valid YAML")]
    [InlineData("a: b: c", "KubeconfigText(1,")]
    [InlineData("a: 1\n---\nb: 2", "second one")]
    [InlineData("? [a]\n: b", "a key must be a plain text")]
    [InlineData("a: \tb\n\t- c", "not valid YAML")]
    public void Broken_texts_are_told_with_their_line(string text, string told)
    {
        string message = Fail(text);
        Assert.Contains(told, message, StringComparison.Ordinal);
        Assert.StartsWith("KubeconfigText", message, StringComparison.Ordinal);
    }

    [Fact]
    public void S15_aliases_depth_and_size_are_bounded()
    {
        StringBuilder laughs = new("a0: &a0 [lol, lol, lol]\n");
        for (int i = 1; i < 30; i++)
        {
            laughs.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        Assert.Contains("KubeconfigText(2): aliases", Fail(laughs.ToString()), StringComparison.Ordinal);
        Assert.Contains("levels of nesting", Fail("a: " + new string('[', 10_000)), StringComparison.Ordinal);
        Assert.Contains("levels of nesting", Fail("a: " + string.Concat(Enumerable.Repeat("{a: ", 10_000))), StringComparison.Ordinal);
        Assert.Contains("characters", Fail(new string(' ', 5_000_000)), StringComparison.Ordinal);
    }

    [Fact]
    public void S15_random_damage_raises_only_configuration_errors()
    {
        string good = Kubeconfigs.Text("https://a", "tls-server-name: b", "token: c");
        Random random = new(5);
        for (int i = 0; i < 3000; i++)
        {
            StringBuilder text = new(good);
            for (int j = random.Next(1, 6); j > 0; j--)
            {
                text[random.Next(text.Length)] = "{}[]:,-&*!|>'\"%@`# \n\t\0x~"[random.Next(24)];
            }

            Exception? e = Record.Exception(() => Load(text.ToString()));
            Assert.True(e is null or KubeConfigurationException, $"{e}\n{text}");
        }
    }
}
