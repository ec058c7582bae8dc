using System.Text.RegularExpressions;
using KubeGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>Each rule has a page, and the page tells the truth.</summary>
public partial class RulePageTests
{
    private static readonly string[] Sections = ["Cause", "Why", "Bad", "Good", "How to fix", "When to suppress", "Configuration"];

    public static TheoryData<string> Rules => [.. new ProjectionDefinitionAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id)];

    private static DiagnosticDescriptor Rule(string id) => new ProjectionDefinitionAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == id);

    private static string Page(string id) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", id + ".md"));

    [Fact]
    public void Ids_are_numbered_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, 19).Select(static number => $"KG{number:D4}"), Rules.Select(static row => row.Data).Order());

    [Fact]
    public void No_page_is_left_over() => Assert.Equal(
        Rules.Select(static row => row.Data).Order(),
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "rules"), "KG0*.md").Select(static file => Path.GetFileNameWithoutExtension(file)).Order());

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_names_slug_and_title(string id)
    {
        DiagnosticDescriptor rule = Rule(id);
        string[] lines = Page(id).Split('\n');
        Assert.Equal("slug: " + Assert.Single(rule.CustomTags), lines[0]);
        Assert.Equal($"# {id}: {rule.Title}", lines[2]);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal(Sections, lines.Where(static line => line.StartsWith("## ", StringComparison.Ordinal)).Select(static line => line[3..]));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_examples_are_what_they_say(string id)
    {
        string[] examples = [.. Example().Matches(Page(id)).Select(static match => match.Groups[1].Value)];
        Assert.Equal(id == "KG0016" ? 1 : 2, examples.Length);
        Assert.Empty(await Generation.Of(examples[^1]).WithoutWarnings().AnalyzeAsync());
        if (examples.Length == 2)
        {
            Diagnostic found = Assert.Single(await Generation.Of(examples[0]).WithoutWarnings().AnalyzeAsync());
            Assert.Equal(id, found.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Messages_are_sentences_without_a_period(string id)
    {
        string message = Rule(id).MessageFormat.ToString(null);
        Assert.DoesNotMatch(@"\.$|\n|  ", message);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
