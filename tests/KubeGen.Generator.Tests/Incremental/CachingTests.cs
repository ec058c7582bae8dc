using KubeGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Tests.Incremental;

/// <summary>An edit costs what it changes, and nothing else.</summary>
public class CachingTests
{
    private const string Source =
        """
        // A comment.
        namespace Shop;

        [KubeProjection("v1", "Pod")]
        public sealed partial record PodView(string Name, [KubeField("spec.containers")] ImmutableArray<Container> Containers);

        public sealed partial record Container(string Image, ImmutableArray<string> Args);

        public class Other { public int Number() => 1; }
        """;

    private static readonly string[] Steps = [ProjectionGenerator.Steps.Projections, ProjectionGenerator.Steps.NestedTypes];

    private static Generation Edit(Generation before, string old, string now)
    {
        SyntaxTree tree = before.Input.SyntaxTrees.Last();
        string text = tree.ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        SourceText changed = tree.GetText(TestContext.Current.CancellationToken)
            .WithChanges(new TextChange(new(text.IndexOf(old, StringComparison.Ordinal), old.Length), now));
        return before.Then(before.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(changed)));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(Generation run, string step) => Pipeline.Reasons(run.Result, step);

    [Fact]
    public void The_first_run_is_new()
    {
        Generation first = Generation.Of(Source);
        Assert.Equal([IncrementalStepRunReason.New], Reasons(first, Steps[0]));
        Assert.Equal([IncrementalStepRunReason.New], Reasons(first, Steps[1]));
        Pipeline.AssertHoldsNoCompilation(first.Result);
    }

    [Theory]
    [InlineData("Number() => 1", "Number() => 2")]
    [InlineData("// A comment.", "// Another comment,\n// of two lines.")]
    [InlineData("string Name,", "string   Name /* the name */,")]
    [InlineData("namespace Shop;", "namespace Shop;\n\npublic class More;")]
    [InlineData("public sealed partial record PodView", "/// <summary>Docs.</summary>\npublic sealed partial record PodView")]
    [InlineData("[KubeField(\"spec.containers\")]", "[KubeField(@\"spec.containers\")]")]
    public void An_edit_that_says_the_same_is_cached(string old, string now) =>
        Pipeline.AssertCached(Edit(Generation.Of(Source), old, now).Result);

    [Fact]
    public void An_edit_of_another_file_is_cached()
    {
        Generation first = Generation.Of(Source);
        SyntaxTree other = CSharpSyntaxTree.ParseText("class Far;", Sources.Options(), cancellationToken: TestContext.Current.CancellationToken);
        Pipeline.AssertCached(first.Then(first.Input.AddSyntaxTrees(other)).Result);
    }

    [Theory]
    [InlineData("string Name,", "string Name, string Namespace,")]
    [InlineData("spec.containers", "spec.initContainers")]
    [InlineData("string Name,", "string? Name,")]
    [InlineData("namespace Shop;", "namespace Store;")]
    [InlineData("record PodView", "record PodVew")]
    public void A_real_edit_is_not(string old, string now) =>
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(Edit(Generation.Of(Source), old, now), Steps[0]));

    [Fact]
    public void An_edit_of_a_nested_type_reaches_the_projection()
    {
        Generation next = Edit(Generation.Of(Source), "string Image,", "string? Image,");
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(next, Steps[0]));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(next, Steps[1]));
    }

    [Fact]
    public void An_edit_of_one_projection_leaves_the_others()
    {
        Generation first = Generation.Of("[KubeProjection(\"v1\", \"Node\")] public partial record NodeView(string Name);", Source);
        Generation next = Edit(first, "string Name,", "string Namespace,");
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], Reasons(next, Steps[0]).OrderBy(static reason => reason.ToString()));
        Assert.All(Reasons(next, Steps[1]), static reason => Assert.True(Pipeline.IsCached(reason)));
    }

    [Fact]
    public void A_removed_projection_takes_its_file_along()
    {
        Generation next = Edit(Generation.Of(Source), "[KubeProjection(\"v1\", \"Pod\")]", "");
        Assert.Empty(next.Hints);
    }

    [Fact]
    public void A_member_in_another_file_counts()
    {
        Generation first = Generation.Of(
            "[KubeProjection(\"v1\", \"Pod\")] public partial class View { public string Name { get; init; } = \"\"; }",
            "partial class View { public string Namespace { get; init; } = \"\"; }");
        Assert.Contains("Namespace = fields.Namespace", first.WithoutWarnings().Text(), StringComparison.Ordinal);
        Generation next = Edit(first, "Namespace", "SelfLink");
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(next, Steps[0]));
        Assert.Contains("SelfLink = fields.SelfLink", next.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Declarations_may_change_places()
    {
        const string Other = "[KubeProjection(\"v1\", \"Node\")] public partial record NodeView(string Name);";
        const string Shared =
            """
            [KubeProjection("v1", "Pod")] public partial record A(PodSpec Spec);
            [KubeProjection("v1", "PodTemplate")] public partial record B([KubeField("template.spec")] PodSpec Spec);
            public partial record PodSpec([KubeField("containers[*].name")] ImmutableArray<string> Names);
            """;
        Dictionary<string, string> one = Files(Generation.Of(Source, Other, Shared)), two = Files(Generation.Of(Shared, Source, Other));
        Assert.Equal(one, two);

        static Dictionary<string, string> Files(Generation run) =>
            run.WithoutWarnings().Result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new ProjectionGenerator());
        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(Sources.Compile(Source), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Arrays_of_equal_elements_are_equal()
    {
        EquatableArray<string> one = new(["a", "b"]), two = new(["a", "b"]);
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, new(["b", "a"]));
        Assert.NotEqual(one, new(["a"]));
        Assert.Equal(default, new EquatableArray<string>([]));
        Assert.Equal(default(EquatableArray<string>).GetHashCode(), new EquatableArray<string>([]).GetHashCode());
        Assert.Equal(["a", "b"], one.AsEnumerable());
    }
}
