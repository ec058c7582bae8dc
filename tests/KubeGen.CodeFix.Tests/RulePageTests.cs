using System.Reflection;
using KubeGen.CodeFixes;
using KubeGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeGen.CodeFix.Tests;

/// <summary>What holds for all fixes.</summary>
public class RulePageTests
{
    private static readonly Type[] Fixes =
        [.. typeof(DefinitionFix).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(DefinitionFix)))];

    public static TheoryData<string> Rules => [.. new ProjectionDefinitionAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id)];

    private static IEnumerable<DefinitionFix> Instances => Fixes.Select(static type => (DefinitionFix)Activator.CreateInstance(type)!);

    [Fact]
    public void An_editor_finds_them()
    {
        Assert.Equal(8, Fixes.Length);
        Assert.All(Fixes, static type =>
        {
            ExportCodeFixProviderAttribute? export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
            Assert.Equal((type.Name, LanguageNames.CSharp), (export?.Name, Assert.Single(export?.Languages ?? [])));
        });
    }

    [Fact]
    public void All_mend_all_places() => Assert.All(Instances, static fix => Assert.Equal(
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fix.GetFixAllProvider().GetSupportedFixAllScopes().Order()));

    [Fact]
    public void They_mend_what_there_is() => Assert.Subset(
        Rules.Select(static row => row.Data).ToHashSet(), Instances.SelectMany(static fix => fix.FixableDiagnosticIds).ToHashSet());

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_says_whether_there_is_one(string id) => Assert.Equal(
        Instances.Any(fix => fix.FixableDiagnosticIds.Contains(id)),
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", id + ".md")).Contains("The code fix ", StringComparison.Ordinal));
}
