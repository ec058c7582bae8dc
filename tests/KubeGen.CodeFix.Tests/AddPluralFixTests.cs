using KubeGen.CodeFixes;

namespace KubeGen.CodeFix.Tests;

/// <summary>KG0014 of custom resources without a plural.</summary>
public class AddPluralFixTests
{
    [Theory]
    [InlineData("\"a.b/v1\", {|KG0014:\"CronTab\"|}", "\"a.b/v1\", \"CronTab\", Plural = \"crontabs\"")]
    [InlineData("\"a.b/v1\", {|KG0014:\"Policy\"|}", "\"a.b/v1\", \"Policy\", Plural = \"policies\"")]
    [InlineData("\"a.b/v1\", {|KG0014:\"Gateway\"|}", "\"a.b/v1\", \"Gateway\", Plural = \"gateways\"")]
    [InlineData("\"a.b/v1\", {|KG0014:\"Class\"|}", "\"a.b/v1\", \"Class\", Plural = \"classes\"")]
    [InlineData("\"a.b/v1\", {|KG0014:\"Mesh\"|}", "\"a.b/v1\", \"Mesh\", Plural = \"meshes\"")]
    [InlineData("kind: {|KG0014:\"CronTab\"|}, apiVersion: \"a.b/v1\"", "kind: \"CronTab\", apiVersion: \"a.b/v1\", Plural = \"crontabs\"")]
    [InlineData("\"a.b/v1\", {|KG0014:\"CronTab\"|}, ClusterScoped = true /* yes */", "\"a.b/v1\", \"CronTab\", ClusterScoped = true, Plural = \"crontabs\" /* yes */")]
    public Task Writes_the_usual_one(string before, string after) => FixTest<AddPluralFix>.ChangesAsync(
        "Add " + after[after.IndexOf("Plural", StringComparison.Ordinal)..].Replace(" /* yes */", "", StringComparison.Ordinal), Kind(before), Kind(after));

    [Fact]
    public Task All_at_once() => FixTest<AddPluralFix>.ChangesAsync(
        [Kind("\"a.b/v1\", {|KG0014:\"CronTab\"|}"), Kind("\"a.b/v1\", {|KG0014:\"Box\"|}").Replace("View", "Other", StringComparison.Ordinal)],
        [Kind("\"a.b/v1\", \"CronTab\", Plural = \"crontabs\""), Kind("\"a.b/v1\", \"Box\", Plural = \"boxes\"").Replace("View", "Other", StringComparison.Ordinal)]);

    [Theory]
    [InlineData("\"a.b/v1\", \"CronTab\", Plural = {|KG0014:\"CronTabs\"|}")]
    [InlineData("\"a.b/v1\", {|KG0014:\"CronTab\"|}, Plural = \"\"")]
    [InlineData("\"a.b/v1\", {|KG0014:\"Cron Tab\"|}, Plural = \"x\"")]
    public Task Nothing_where_there_is_one(string arguments) => FixTest<AddPluralFix>.OffersNothingAsync(Kind(arguments));

    private static string Kind(string arguments) => $"[KubeProjection({arguments})] public sealed partial record View(string Name);";
}
