using KubeGen.CodeFixes;

namespace KubeGen.CodeFix.Tests;

/// <summary>KG0001.</summary>
public class MakePartialFixTests
{
    private const string Pod = "[KubeProjection(\"v1\", \"Pod\")]";

    [Theory]
    [InlineData("public sealed record {|KG0001:View|}(string Name);", "public sealed partial record View(string Name);")]
    [InlineData("record class {|KG0001:View|}(string Name);", "partial record class View(string Name);")]
    [InlineData("class {|KG0001:View|} { public string Name { get; init; } = \"\"; }", "partial class View { public string Name { get; init; } = \"\"; }")]
    [InlineData("/* a */ public /* b */ sealed /* c */ class /* d */ {|KG0001:View|};", "/* a */ public /* b */ sealed /* c */ partial class /* d */ View;")]
    public Task Any_class(string before, string after) =>
        FixTest<MakePartialFix>.ChangesAsync("Make 'View' partial", $"{Pod}\n{before}", $"{Pod}\n{after}");

    [Fact]
    public Task All_types_around_it() => FixTest<MakePartialFix>.ChangesAsync(
        "Make 'View', 'IInner', 'Outer' partial",
        $$"""
        public static class Outer
        {
            // Half of the way is done.
            public partial struct Middle
            {
                internal interface IInner
                {
                    {{Pod}}
                    public sealed record {|KG0001:View|}(string Name);
                }
            }
        }
        """,
        $$"""
        public static partial class Outer
        {
            // Half of the way is done.
            public partial struct Middle
            {
                internal partial interface IInner
                {
                    {{Pod}}
                    public sealed partial record View(string Name);
                }
            }
        }
        """);

    [Fact]
    public Task Only_a_type_around_it() => FixTest<MakePartialFix>.ChangesElsewhereAsync(
        [$$"""public class {|KG0001:Outer|} { {{Pod}} public partial record View(string Name); }"""],
        [$$"""public partial class Outer { {{Pod}} public partial record View(string Name); }"""]);

    [Fact]
    public Task All_at_once_also_where_they_share_an_outer_type() => FixTest<MakePartialFix>.ChangesElsewhereAsync(
        [
            $$"""
            public class Outer
            {
                {{Pod}} public record {|KG0001:First|}(string Name);
                {{Pod}} public record {|KG0001:Second|}(string Name);
                public record {|KG0001:Container|}(string Image);
            }
            """,
            $"{Pod} public partial record Third([KubeField(\"spec.containers\")] System.Collections.Immutable.ImmutableArray<Part> Parts);",
            "public readonly record struct {|KG0001:Part|}(string Image);",
            $"{Pod} public partial record Fourth([KubeField(\"spec.containers\")] System.Collections.Immutable.ImmutableArray<Outer.Container> Parts);",
        ],
        [
            $$"""
            public partial class Outer
            {
                {{Pod}} public partial record First(string Name);
                {{Pod}} public partial record Second(string Name);
                public partial record Container(string Image);
            }
            """,
            $"{Pod} public partial record Third([KubeField(\"spec.containers\")] System.Collections.Immutable.ImmutableArray<Part> Parts);",
            "public readonly partial record struct Part(string Image);",
            $"{Pod} public partial record Fourth([KubeField(\"spec.containers\")] System.Collections.Immutable.ImmutableArray<Outer.Container> Parts);",
        ]);

    [Fact]
    public Task Nothing_where_nothing_is_wrong() => FixTest<MakePartialFix>.OffersNothingAsync($"{Pod} public partial record View(string Name);");
}
