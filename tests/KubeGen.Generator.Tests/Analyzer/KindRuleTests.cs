namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>Rules about what is projected: KG0002 and KG0014.</summary>
public class KindRuleTests
{
    private const string Members = " public sealed partial record View(string Name);";

    private static Task ReportsAsync(string id, string message, string attribute) =>
        DefinitionTest.ReportsAsync(id, message, $"[KubeProjection({attribute})]{Members}");

    [Theory]
    [InlineData("\"v1\", {|#0:\"Pood\"|}", "Kubernetes 1.36 has no kind 'Pood' in 'v1'; did you mean 'Pod'?")]
    [InlineData("\"v1\", {|#0:\"pod\"|}", "Kubernetes 1.36 has no kind 'pod' in 'v1'; did you mean 'Pod'?")]
    [InlineData("{|#0:\"v1\"|}, \"Deployment\"", "Kubernetes 1.36 has no kind 'Deployment' in 'v1'; it is in 'apps/v1'")]
    [InlineData("{|#0:\"autoscaling/v3\"|}, \"HorizontalPodAutoscaler\"", "Kubernetes 1.36 has no kind 'HorizontalPodAutoscaler' in 'autoscaling/v3'; it is in 'autoscaling/v1', 'autoscaling/v2'")]
    [InlineData("\"v1\", {|#0:\"Zebra\"|}", "Kubernetes 1.36 has no kind 'Zebra' in 'v1'")]
    [InlineData("{|#0:\"v7\"|}, \"Zebra\"", "Kubernetes 1.36 has no kind 'Zebra' in 'v7'; that API version is unknown: a custom resource needs a group with a dot and Plural")]
    [InlineData("{|#0:\"\"|}, \"\"", "Kubernetes 1.36 has no kind '' in ''; that API version is unknown: a custom resource needs a group with a dot and Plural")]
    [InlineData("kind: {|#0:\"Pood\"|}, apiVersion: \"v1\"", "Kubernetes 1.36 has no kind 'Pood' in 'v1'; did you mean 'Pod'?")]
    [InlineData("\"networking.k8s.io/v1\", {|#0:\"Ingres\"|}, Plural = \"x\"", "Kubernetes 1.36 has no kind 'Ingres' in 'networking.k8s.io/v1'; did you mean 'Ingress'?")]
    public Task KG0002_unknown_kind(string attribute, string message) => ReportsAsync("KG0002", message, attribute);

    [Theory]
    [InlineData("\"example.com/v1\", {|#0:\"CronTab\"|}", "'CronTab' of 'example.com/v1' is a custom resource: give its name in URLs, as in Plural = \"crontabs\"")]
    [InlineData("\"example.com/v1\", {|#0:\"CronTab\"|}, ClusterScoped = true", "'CronTab' of 'example.com/v1' is a custom resource: give its name in URLs, as in Plural = \"crontabs\"")]
    [InlineData("\"example.com/v1\", \"CronTab\", ClusterScoped = true, Plural = {|#0:\"..\"|}", "'..' is no name in URLs: it has small letters, digits and '-' only, and starts with a letter")]
    [InlineData("\"example.com/v1\", \"CronTab\", Plural = {|#0:\"CronTabs\"|}", "'CronTabs' is no name in URLs: it has small letters, digits and '-' only, and starts with a letter")]
    [InlineData("\"example.com/v1\", \"CronTab\", Plural = {|#0:\"a/b\"|}", "'a/b' is no name in URLs: it has small letters, digits and '-' only, and starts with a letter")]
    [InlineData("\"example.com/v1\", {|#0:\"Cron Tab\"|}, Plural = \"x\"", "'Cron Tab' is no kind: it has letters, digits and '-' only, and starts with a letter")]
    [InlineData("{|#0:\"example.com/v1/x\"|}, \"CronTab\", Plural = \"x\"", "'example.com/v1/x' is no API version: write the group and one version, as in 'example.com/v1'")]
    [InlineData("{|#0:\"exa mple.com/v1\"|}, \"CronTab\", Plural = \"x\"", "'exa mple.com/v1' is no API version: write the group and one version, as in 'example.com/v1'")]
    [InlineData("{|#0:\"example..com/v1\"|}, \"CronTab\", Plural = \"x\"", "'example..com/v1' is no API version: write the group and one version, as in 'example.com/v1'")]
    public Task KG0014_incomplete_custom_resource(string attribute, string message) => ReportsAsync("KG0014", message, attribute);

    [Fact]
    public Task KG0014_field_outside_metadata() => DefinitionTest.ReportsAsync(
        "KG0014", "'spec.cronSpec' of a custom resource cannot be read yet: only fields under metadata can",
        "[KubeProjection(\"example.com/v1\", \"CronTab\", Plural = \"crontabs\")] public partial record View([KubeField({|#0:\"spec.cronSpec\"|})] string? Spec);");

    [Fact]
    public Task KG0014_generated_member_outside_metadata() => DefinitionTest.ReportsAsync(
        "KG0014", "'spec.cronSpec' of a custom resource cannot be read yet: only fields under metadata can",
        "[KubeProjection(\"example.com/v1\", \"CronTab\", Plural = \"crontabs\")] [KubeFields({|#0:\"spec.cronSpec\"|})] public partial record View;");

    [Theory]
    [InlineData("\"v1\", \"Pod\"")]
    [InlineData("kind: \"Deployment\", apiVersion: \"apps/v1\"")]
    [InlineData("\"example.com/v1\", \"CronTab\", Plural = \"crontabs\"")]
    [InlineData("\"gateway.networking.k8s.io/v1\", \"HTTPRoute\", Plural = \"httproutes\"")]
    [InlineData("\"a.b/v1alpha1\", \"Cron-Tab2\", ClusterScoped = true, Plural = \"cron-tabs2\"")]
    public Task Kinds_that_exist(string attribute) => DefinitionTest.ReportsNothingAsync($"[KubeProjection({attribute})]{Members}");
}
