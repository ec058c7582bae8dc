namespace KubeGen.Generator.Tests.Incremental;

/// <summary>Names of generated files: readable, and never two alike, also where file names ignore case.</summary>
public class HintNameTests
{
    private static void AssertDistinct(int count, string source)
    {
        Generation run = Generation.Of(source).WithoutWarnings();
        Assert.Equal(count, run.Hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(run.Hints, static hint => Assert.Matches("^[A-Za-z0-9_.-]+$", hint));
    }

    [Fact]
    public void An_ordinary_name_stays_as_it_is() =>
        Assert.Equal(["Shop.Views.PodView.g.cs"], Generation.Of(
            "namespace Shop; partial class Views { [KubeProjection(\"v1\", \"Pod\")] public partial record PodView(string Name); }").Hints);

    [Fact]
    public void Twins_that_differ_in_case() => AssertDistinct(4,
        """
        namespace N { [KubeProjection("v1", "Pod")] public partial record View(string Name); [KubeProjection("v1", "Pod")] public partial record VIEW(string Name); }
        namespace n { [KubeProjection("v1", "Pod")] public partial record View(string Name); [KubeProjection("v1", "Pod")] public partial record view(string Name); }
        """);

    [Fact]
    public void One_name_in_two_namespaces_and_types() => AssertDistinct(4,
        """
        namespace A { [KubeProjection("v1", "Pod")] public partial record View(string Name); }
        namespace B { [KubeProjection("v1", "Pod")] public partial record View(string Name); }
        namespace A.B { [KubeProjection("v1", "Pod")] public partial record View(string Name) { [KubeProjection("v1", "Pod")] public partial record Inner(string Name); } }
        """);

    [Fact]
    public void Letters_that_file_names_may_not_hold() => AssertDistinct(3,
        """
        [KubeProjection("v1", "Pod")] public partial record Größe(string Name);
        [KubeProjection("v1", "Pod")] public partial record GröBe(string Name);
        [KubeProjection("v1", "Pod")] public partial record Вид(string Name);
        """);

    [Fact]
    public void A_projection_called_like_the_part_of_another() => AssertDistinct(3,
        """
        public partial record View(ImmutableArray<string> Args) { [KubeProjection("v1", "Pod")] public partial record Equality(string Name); }
        [KubeProjection("v1", "Pod")] public partial record Pod([KubeField("spec.containers")] ImmutableArray<View> Views);
        """);

    [Fact]
    public void Very_long_names() => AssertDistinct(2,
        $$"""
        [KubeProjection("v1", "Pod")] public partial record A{{new string('x', 300)}}(string Name);
        [KubeProjection("v1", "Pod")] public partial record B{{new string('x', 300)}}(string Name);
        """);

    [Fact]
    public void An_attribute_on_two_parts_is_one_projection()
    {
        Generation run = Generation.Of(
            "[KubeProjection(\"v1\", \"Pod\")] public partial record View(string Name);", "[KubeProjection(\"v1\", \"Node\")] public partial record View;");
        Assert.Single(run.Hints);
        Assert.Equal(["CS0579"], run.Warnings.Select(static found => found.Id));
    }
}
