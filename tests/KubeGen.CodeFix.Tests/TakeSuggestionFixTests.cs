using KubeGen.CodeFixes;

namespace KubeGen.CodeFix.Tests;

/// <summary>KG0002, KG0003, KG0006, KG0007 and KG0014: a text in place of another.</summary>
public class TakeSuggestionFixTests
{
    private static string Field(string literal, string type = "string?") =>
        $"[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField({literal})] {type} Value);";

    private static string Kind(string arguments) => $"[KubeProjection({arguments})] public sealed partial record View(string Name);";

    [Theory]
    [InlineData("\"v1\", {|KG0002:\"Pood\"|}", "Pod", "\"v1\", \"Pod\"")]
    [InlineData("{|KG0002:\"v1\"|}, \"Deployment\"", "apps/v1", "\"apps/v1\", \"Deployment\"")]
    [InlineData("kind: {|KG0002:\"Pood\"|}, apiVersion: \"v1\"", "Pod", "kind: \"Pod\", apiVersion: \"v1\"")]
    public Task KG0002_version_or_kind(string before, string suggestion, string after) =>
        FixTest<TakeSuggestionFix>.ChangesAsync($"Change to '{suggestion}'", Kind(before), Kind(after));

    [Theory]
    [InlineData("spec.nodeNaem", "spec.nodeName")]
    [InlineData("sepc.nodeNaem", "spec.nodeName")]
    [InlineData("spec.container[0].imag", "spec.containers[0].image")]
    [InlineData("sepc.nodeName[0]", "spec.nodeName")]
    [InlineData("sepc.zebra", "spec.zebra", "KG0003")]
    [InlineData("nmae", "metadata.name")]
    [InlineData("status.conditions[typ=Ready].reason", "status.conditions[type=Ready].reason")]
    public Task KG0003_path(string before, string after, string? left = null) => FixTest<TakeSuggestionFix>.ChangesAsync(
        $"Change to '{after}'", Field($"{{|KG0003:\"{before}\"|}}"), Field(left is null ? $"\"{after}\"" : $"{{|{left}:\"{after}\"|}}"));

    [Theory]
    [InlineData("@\"spec.nodeNaem\"", "@\"spec.nodeName\"")]
    [InlineData("\"\"\"spec.nodeNaem\"\"\"", "\"\"\"spec.nodeName\"\"\"")]
    [InlineData("\"\"\"\"spec.nodeNaem\"\"\"\"", "\"\"\"\"spec.nodeName\"\"\"\"")]
    [InlineData("\"\"\"\n    spec.nodeNaem\n    \"\"\"", "\"\"\"spec.nodeName\"\"\"")]
    [InlineData("\"spec.\\u006eodeNaem\"", "\"spec.nodeName\"")]
    [InlineData("path: \"spec.nodeNaem\"", "path: \"spec.nodeName\"")]
    [InlineData("@\"metdata.labels['\"\"']\"", "@\"metadata.labels['\"\"']\"")]
    [InlineData("\"metdata.labels['\\\"\\\\']\"", "\"metadata.labels['\\\"\\\\']\"")]
    [InlineData("\"\"\"metdata.labels['\"a']\"\"\"", "\"\"\"metadata.labels['\"a']\"\"\"")]
    public Task KG0003_keeps_the_form_of_the_literal(string before, string after)
    {
        int literal = before.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && before.StartsWith("path", StringComparison.Ordinal) ? space + 1 : 0;
        return FixTest<TakeSuggestionFix>.ChangesAsync(
            Field($"{before[..literal]}{{|KG0003:{before[literal..]}|}} /* why */"), Field($"{after} /* why */"));
    }

    [Fact]
    public Task KG0003_in_a_list_of_paths_and_on_a_property() => FixTest<TakeSuggestionFix>.ChangesAsync(
        """
        [KubeProjection("v1", "Pod"), KubeFields("metadata.name", {|KG0003:"spec.nodeNaem"|}, {|KG0003:"status.pase"|})]
        public partial class View
        {
            /// <summary>Its account.</summary>
            [KubeField({|KG0003:"spec.serviceAcountName"|})] // written by hand
            public string? Account { get; init; }
        }
        """,
        """
        [KubeProjection("v1", "Pod"), KubeFields("metadata.name", "spec.nodeName", "status.phase")]
        public partial class View
        {
            /// <summary>Its account.</summary>
            [KubeField("spec.serviceAccountName")] // written by hand
            public string? Account { get; init; }
        }
        """);

    [Theory]
    [InlineData("spec.containers.image", "spec.containers[*].image")]
    [InlineData("spec.containers.ports.name", "spec.containers[*].ports[*].name")]
    [InlineData("status.conditions.reason", "status.conditions[*].reason")]
    public Task KG0006_all_elements(string before, string after) => FixTest<TakeSuggestionFix>.ChangesAsync(
        $"Change to '{after}'",
        Field($"{{|KG0006:\"{before}\"|}}", "ImmutableArray<string>"), Field($"\"{after}\"", "ImmutableArray<string>"));

    [Theory]
    [InlineData("spec[*].nodeName", "spec.nodeName")]
    [InlineData("spec.nodeName[0]", "spec.nodeName")]
    [InlineData("spec.containers[0].name['a']", "spec.containers[0].name")]
    public Task KG0007_without_the_accessor(string before, string after) => FixTest<TakeSuggestionFix>.ChangesAsync(
        $"Change to '{after}'", Field($"{{|KG0007:\"{before}\"|}}"), Field($"\"{after}\""));

    [Fact]
    public Task KG0014_a_plural_in_capitals() => FixTest<TakeSuggestionFix>.ChangesAsync(
        "Change to 'crontabs'",
        Kind("\"example.com/v1\", \"CronTab\", Plural = {|KG0014:\"CronTabs\"|}"), Kind("\"example.com/v1\", \"CronTab\", Plural = \"crontabs\""));

    [Theory]
    [InlineData("{|KG0002:\"v1\"|}, \"Deployment\"", "{|KG0002:\"v1\"|}, \"Job\"", "\"apps/v1\", \"Deployment\"", "\"batch/v1\", \"Job\"")]
    [InlineData("\"a.b/v1\", \"X\", Plural = {|KG0014:\"Xs\"|}", "\"a.b/v1\", \"Y\", Plural = {|KG0014:\"Ys\"|}", "\"a.b/v1\", \"X\", Plural = \"xs\"", "\"a.b/v1\", \"Y\", Plural = \"ys\"")]
    public Task All_at_once_each_with_its_own(string first, string second, string firstAfter, string secondAfter) =>
        FixTest<TakeSuggestionFix>.ChangesAsync(
            [Kind(first), Kind(second).Replace("View", "Other", StringComparison.Ordinal)],
            [Kind(firstAfter), Kind(secondAfter).Replace("View", "Other", StringComparison.Ordinal)]);

    [Theory]
    [InlineData("KG0003", "spec.nodeNaem", "status.pase", "spec.nodeName", "status.phase")]
    [InlineData("KG0006", "spec.containers.image", "status.conditions.type", "spec.containers[*].image", "status.conditions[*].type")]
    [InlineData("KG0007", "spec.nodeName[*]", "status['x'].phase", "spec.nodeName", "status.phase")]
    public Task All_paths_at_once(string id, string first, string second, string firstAfter, string secondAfter)
    {
        static string Code(string a, string b) =>
            $$"""
            [KubeProjection("v1", "Pod")]
            [KubeFields({{a}},
                {{b}})]
            public partial record View;
            """;
        return FixTest<TakeSuggestionFix>.ChangesAsync(
            [Code($"{{|{id}:\"{first}\"|}}", $"{{|{id}:\"{second}\"|}}"), Code($"{{|{id}:@\"{first}\"|}}", "\"metadata.uid\"").Replace("View", "Other", StringComparison.Ordinal)],
            [Code($"\"{firstAfter}\"", $"\"{secondAfter}\""), Code($"@\"{firstAfter}\"", "\"metadata.uid\"").Replace("View", "Other", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("{|KG0003:\"spec.zebra\"|}")]
    [InlineData("{|KG0003:\"spec.nodeName.x\"|}")]
    [InlineData("{|KG0006:\"metadata.labels.app\"|}")]
    [InlineData("{|KG0003:Paths.Node|}")]
    [InlineData("{|KG0003:\"spec.\" + \"nodeNaem\"|}")]
    [InlineData("{|KG0003:$\"spec.{nameof(nodeNaem)}\"|}")]
    [InlineData("{|KG0003:(\"spec.nodeNaem\")|}")]
    public Task Nothing_without_a_suggestion_or_a_literal(string argument) => FixTest<TakeSuggestionFix>.OffersNothingAsync(
        Field(argument) + "internal static class Paths { public const string Node = \"spec.nodeNaem\"; } internal class nodeNaem;");

    [Theory]
    [InlineData("\"v1\", {|KG0002:\"Zebra\"|}")]
    [InlineData("{|KG0002:\"v7\"|}, \"Zebra\"")]
    [InlineData("\"a.b/v1\", {|KG0014:\"CronTab\"|}")]
    [InlineData("\"a.b/v1\", \"CronTab\", Plural = {|KG0014:\"Cron Tabs\"|}")]
    [InlineData("{|KG0014:\"a.b/v1/x\"|}, \"CronTab\", Plural = \"x\"")]
    public Task Nothing_for_a_kind_without_a_suggestion(string arguments) => FixTest<TakeSuggestionFix>.OffersNothingAsync(Kind(arguments));

    [Fact]
    public Task Nothing_for_the_name_of_a_member() => FixTest<TakeSuggestionFix>.OffersNothingAsync(
        "[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View(string {|KG0003:Nmae|});");
}
