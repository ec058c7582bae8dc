namespace KubeGen.Schema.Tests;

public class NameDistanceTests
{
    private static readonly string[] PodSpec = [.. SchemaTable.Kubernetes.FindMessage("core/v1.PodSpec")!.Fields.Select(f => f.JsonName)];

    [Theory]
    [InlineData("nodename", "nodeName")]
    [InlineData("noedName", "nodeName")]
    [InlineData("container", "containers")]
    [InlineData("serviceAcountName", "serviceAccountName")]
    [InlineData("ServiceAccountName", "serviceAccountName")]
    public void A_slip_finds_the_name(string name, string meant) => Assert.Equal(meant, NameDistance.Nearest(name, PodSpec, 3)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("replicas")]
    [InlineData("zzzzzzzz")]
    [InlineData("x")]
    public void Nothing_near_gives_nothing(string name) => Assert.Empty(NameDistance.Nearest(name, PodSpec, 3));

    [Fact]
    public void The_nearest_comes_first_and_the_number_is_limited()
    {
        Assert.Equal(["containers", "container"], NameDistance.Nearest("containersX", ["container", "containers", "volumes", "containers"], 5));
        Assert.Equal(["image"], NameDistance.Nearest("imege", ["images", "image"], 1));
        Assert.Empty(NameDistance.Nearest("image", ["image"], 0));
    }

    [Fact]
    public void Long_names_cost_nothing() =>
        Assert.Empty(NameDistance.Nearest(new string('a', 1_000_000), [new string('a', 1_000_000), "a", ""], 3));
}
