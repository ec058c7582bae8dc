using System.Xml.Linq;

namespace KubeGen.Package.Tests;

/// <summary>What is in the package, to the file.</summary>
public class ContentTests(PackedPackage package)
{
    [Fact]
    public void The_package_holds_these_files_and_no_other()
    {
        Assert.Equal(
            [
                "KubeGen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/KubeGen.Generator.CodeFixes.dll",
                "analyzers/dotnet/cs/KubeGen.Generator.dll",
                "buildTransitive/KubeGen.targets",
                "lib/net10.0/KubeGen.dll",
                "lib/net10.0/KubeGen.xml",
            ],
            package.Entries("nupkg"));
        Assert.Equal(["KubeGen.nuspec", "lib/net10.0/KubeGen.pdb"], package.Entries("snupkg"));
    }

    [Fact]
    public void It_depends_on_these_packages_at_their_floor_and_on_no_part_of_itself()
    {
        XElement group = Assert.Single(Value("dependencies")!.Elements());
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        Assert.Equal(["YamlDotNet 18.1.0"],
            group.Elements().Select(d => $"{d.Attribute("id")!.Value} {d.Attribute("version")!.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_says_what_it_is()
    {
        Assert.Equal("KubeGen", Value("id")!.Value);
        Assert.Equal(package.Version, Value("version")!.Value);
        Assert.Equal("Apache-2.0", Value("license")!.Value);
        Assert.Equal("expression", Value("license")!.Attribute("type")!.Value);
        Assert.Equal("README.md", Value("readme")!.Value);
        Assert.NotEmpty(Value("description")!.Value);
        Assert.Contains("kubernetes", Value("tags")!.Value.Split(' '));
    }

    [Fact]
    public void Public_members_are_documented()
    {
        using var stream = new MemoryStream(package.Read("lib/net10.0/KubeGen.xml"));
        Assert.Contains("T:KubeGen.KubeProjectionAttribute",
            XDocument.Load(stream).Descendants("member").Select(m => m.Attribute("name")!.Value));
    }

    private XElement? Value(string name) => package.Nuspec().Elements().SingleOrDefault(e => e.Name.LocalName == name);
}
