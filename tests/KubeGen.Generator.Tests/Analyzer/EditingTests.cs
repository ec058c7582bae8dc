using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>F51: code as it is while someone types. Neither the generator nor the analyzer may throw, and the next run is cached.</summary>
public class EditingTests
{
    private static readonly string[] Whole =
    [
        """
        using System.Text.Json.Serialization;
        namespace Shop.@class;
        public static partial class Outer
        {
            [KubeProjection("v1", "Pod")]
            [KubeFields("metadata.uid", "spec.containers[*].name", "metadata.labels['a']")]
            public sealed partial record PodView(
                string Name,
                [KubeField("spec.containers")] ImmutableArray<Container> Containers,
                [property: KubeField("status.phase")] Phase? Phase,
                [KubeField("status.conditions[type=Ready].status")] bool Ready)
            {
                [KubeField("metadata.labels")] public required IReadOnlyDictionary<string, string> Labels { get; init; }
                [KubeIgnore] public string? Note { get; set; }
            }
            public readonly partial record struct Container(string Image, ImmutableArray<ImmutableArray<string>> Args);
            public enum Phase { Unknown, [JsonStringEnumMemberName("Running")] Up }
        }
        """,
        """
        [KubeProjection("stable.example.com/v1", "CronTab", Plural = "crontabs", ClusterScoped = true)]
        public partial class CronTab<T> where T : class
        {
            public CronTab(string name, params int[] rest) { }
            public string Name { get; }
            public int this[int i] { get => i; set { } }
            [KubeField("spec.x", Extra = 1)] public required (int A, string B) Spec { get; init; }
            public unsafe int* Pointer { get; set; }
            public dynamic Anything { get; set; }
        }
        file partial class Local { [KubeProjection("v1", "Node")] internal partial struct Inner { public T Name { get; set; } } }
        """,
    ];

    private static async Task SurvivesAsync(Generation run)
    {
        foreach (Diagnostic found in await run.AnalyzeAsync())
        {
            Assert.StartsWith("KG", found.Id, StringComparison.Ordinal);
            Assert.NotNull(found.GetMessage(null));
        }

        Pipeline.AssertCached(run.Again().Result);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task F51_Every_prefix(int which)
    {
        string whole = Whole[which];
        for (int length = 0; length < whole.Length; length += 13)
        {
            await SurvivesAsync(Generation.Of(whole[..length]));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task F51_Random_edits(int which)
    {
        Random random = new(51 + which);
        string[] pieces = ["", "", "{", "}", "(", ")", "[", "]", "<", ">", "\"", ",", ";", ".", "?", " partial ", " record ", "class", "null", "this", "KubeField(", "[KubeProjection(\"v1\", \"Pod\")]", "ImmutableArray<", "\0", "é"];
        Generation? run = null;
        for (int i = 0; i < 60; i++)
        {
            string text = Whole[which];
            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                int at = random.Next(text.Length), length = Math.Min(random.Next(0, 12), text.Length - at);
                text = text.Remove(at, length).Insert(at, pieces[random.Next(pieces.Length)]);
            }

            Compilation next = Sources.Compile(text);
            run = run is null ? Generation.Of(text) : run.Then(next);
            await SurvivesAsync(run);
        }
    }

    [Theory]
    [InlineData("public partial record View(string );")]
    [InlineData("public partial record (string Name);")]
    [InlineData("public partial record View(string, string);")]
    [InlineData("public partial class View { public string { get; set; } }")]
    [InlineData("public partial class View { public Name { get; set; } }")]
    [InlineData("public partial class View : View { }")]
    [InlineData("public partial record View(View Other) : View(Other);")]
    [InlineData("public partial class View { [KubeField(null)] public string A { get; set; } [KubeField] public string B { get; set; } [KubeField(1)] public string C { get; set; } }")]
    [InlineData("[KubeFields(null)] public partial class View;")]
    [InlineData("[KubeFields(new string[0])] public partial class View;")]
    [InlineData("[KubeFields(paths: new[] { null, \"a\" })] public partial class View;")]
    [InlineData("[KubeFields((string)null, default)] public partial class View;")]
    [InlineData("public partial delegate void View(string name);")]
    [InlineData("public partial enum View { A }")]
    [InlineData("public partial interface View { string Name { get; set; } }")]
    [InlineData("public partial record struct View(string Name);")]
    [InlineData("public partial class View { public partial string Name { get; set; } }")]
    [InlineData("public partial class View { public ref int Number => throw null!; public Span<byte> Bytes { get; set; } public void* P { get; set; } }")]
    [InlineData("public partial class View(string name, string NAME);")]
    [InlineData("public partial class View(string a, string a);")]
    [InlineData("public partial class View(__arglist);")]
    [InlineData("public partial record X([KubeField(\"spec.containers[name=\u00e9].image\")] string? X1);")]
    public async Task F51_Incomplete_and_odd_code(string code) =>
        await SurvivesAsync(Generation.Of("[KubeProjection(\"v1\", \"Pod\")] " + code));

    [Fact]
    public async Task F51_Without_the_attributes_being_bound() => await SurvivesAsync(Generation.Of(
        "[KubeProjection(\"v1\", \"Pod\"), KubeProjection(\"v1\", \"Node\")] [KubeProjection(kind: \"Pod\")] partial class View { [KubeField(\"a\"), KubeField(\"b\")] public string Name { get; set; } }"));

    [Fact]
    public async Task F51_Members_in_another_file()
    {
        Generation run = Generation.Of(
            "[KubeProjection(\"v1\", \"Pod\")] public partial class View;",
            "partial class View { [KubeField(\"spec.nodeNaem\")] public string? Node { get; init; } }",
            "partial class View { public string Name { get; init; } = \"\"; }").WithoutWarnings();
        Diagnostic found = Assert.Single(await run.AnalyzeAsync());
        Assert.Equal(("KG0003", "Source1.cs"), (found.Id, found.Location.SourceTree?.FilePath));
    }
}
