using System.Xml.Linq;
using KubeGen.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>Texts that want to become code: in paths, keys, values, kinds and plurals.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "\"; System.IO.File.Delete(\"x\"); //",
        "*/ public static int Injected; /*",
        "</c></summary><script>&amp;",
        "]]> --> <!--",
        "\\\" \\u0022 \\n",
        "\u2028public static int Injected;\u2029\u0085#error",
        "{0} {x} }} $\"",
        "\ud83d\ude80 \ud800",
        "\u202Egnp.exe\u200B",
        "u8\"u8 \"\"\"",
        new string('x', 500),
    ];

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Key(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static SyntaxNode Parsed(Generation run, string hint) =>
        CSharpSyntaxTree.ParseText(run.Text(hint), Sources.Options(), cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Texts))]
    public void S12_A_text_in_a_path_stays_a_text(string text)
    {
        // Controls are refused by the grammar of paths; what it takes must come out unchanged.
        Generation run = Generation.Of(
            $$"""
            [KubeProjection("v1", "Pod")]
            [KubeFields({{Quoted($"metadata.annotations[{Key(text)}]")}})]
            public sealed partial record View(
                [KubeField({{Quoted($"metadata.labels[{Key(text)}]")}})] string? Label,
                [KubeField({{Quoted($"spec.containers[name={Key(text)}].image")}})] string? Image);
            """);
        Assert.DoesNotContain(run.Warnings, static found => found.Severity == DiagnosticSeverity.Error);
        SyntaxNode root = Parsed(run, "View.g.cs");
        Assert.DoesNotContain(root.DescendantNodes().OfType<VariableDeclaratorSyntax>(), static field => field.Identifier.Text == "Injected");
        if (text.Contains('\u0085', StringComparison.Ordinal))
        {
            Assert.Contains("has errors", run.Text("View.g.cs"), StringComparison.Ordinal);
            return;
        }

        string expected = text.Replace('\ud800', '\ufffd').Replace("\ud83d\ufffd", "\ud83d\ude80", StringComparison.Ordinal);
        string[] literals = [.. root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.Utf8StringLiteralToken)).Select(static token => token.ValueText)];
        Assert.Equal(3, literals.Count(literal => literal == expected));
        foreach (DocumentationCommentTriviaSyntax comment in root.DescendantNodes(descendIntoTrivia: true).OfType<DocumentationCommentTriviaSyntax>())
        {
            Assert.NotNull(XElement.Parse("<doc>" + comment.ToFullString().Replace("///", "", StringComparison.Ordinal) + "</doc>"));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task S12_A_text_as_kind_version_or_plural_is_refused(string text)
    {
        if (text.Length == 500)
        {
            return;
        }

        foreach (string arguments in (string[])[$"\"v1\", {Quoted(text)}", $"{Quoted(text)}, \"Pod\"", $"\"a.b/v1\", {Quoted(text)}, Plural = \"x\"", $"\"a.b/v1\", \"X\", Plural = {Quoted(text)}", $"{Quoted($"a.b/{text}")}, \"X\", Plural = \"x\""])
        {
            Generation run = Generation.Of($"[KubeProjection({arguments})] public partial record View(string Name);").WithoutWarnings();
            Diagnostic found = Assert.Single(await run.AnalyzeAsync());
            Assert.Contains(found.Id, (string[])["KG0002", "KG0014"]);
            Assert.DoesNotContain(found.GetMessage(null), static c => char.IsControl(c) || c is '\u2028' or '\u2029');
            Assert.Contains("has errors", run.Text(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task S12_A_text_as_path_is_refused_on_one_line(string text)
    {
        Generation run = Generation.Of($"[KubeProjection(\"v1\", \"Pod\")] public partial record View([KubeField({Quoted(text)})] string? Name);").WithoutWarnings();
        Diagnostic found = Assert.Single(await run.AnalyzeAsync());
        Assert.DoesNotContain(found.GetMessage(null), static c => char.IsControl(c) || c is '\u2028' or '\u2029');
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void S12_The_name_of_an_enum_s_member_stays_a_text(string text)
    {
        Generation run = Generation.Of(
            $$"""
            [KubeProjection("v1", "Pod")]
            public sealed partial record View([KubeField("status.phase")] Phase Phase);
            public enum Phase { Unknown, [System.Text.Json.Serialization.JsonStringEnumMemberName({{Quoted(text)}})] Odd }
            """);
        Assert.DoesNotContain(run.Warnings, static found => found.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(Parsed(run, "View.g.cs").DescendantNodes().OfType<VariableDeclaratorSyntax>(), static field => field.Identifier.Text == "Injected");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Literals_give_their_text_back(string text) =>
        Assert.Equal(text, SyntaxFactory.ParseToken(Literal.Text(text)).ValueText);

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("field", "@field")]
    [InlineData("Name", "Name")]
    [InlineData("größe", "größe")]
    public void Identifiers_are_escaped_where_they_must(string name, string expected) => Assert.Equal(expected, Literal.Identifier(name));
}
