using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KubeGen.Package.Tests;

/// <summary>
/// A host loads analyzers and fixes without their dependencies: each reference must be an assembly that the oldest host has, in that
/// version or an older one. Visual Studio's fails otherwise, and no command-line build shows it.
/// </summary>
public class CompilerReferenceTests(PackedPackage package)
{
    /// <summary>Roslyn 4.14 and what it brings for netstandard2.0.</summary>
    private static readonly Dictionary<string, Version> Host = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    /// <summary>What an editor of that version adds for fixes; a compiler has none of it.</summary>
    private static readonly Dictionary<string, Version> Editor = new(Host, StringComparer.Ordinal)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.Features"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Features"] = new(4, 14, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
    };

    [Theory]
    [InlineData("KubeGen.Generator.dll")]
    [InlineData("KubeGen.Generator.CodeFixes.dll")]
    public void Analyzers_refer_only_to_what_the_oldest_host_has(string name)
    {
        bool fixes = name.EndsWith(".CodeFixes.dll", StringComparison.Ordinal);
        Dictionary<string, Version> host = fixes ? Editor : Host;
        using var assembly = new PEReader(new MemoryStream(package.Read("analyzers/dotnet/cs/" + name)));
        MetadataReader metadata = assembly.GetMetadataReader();
        AssemblyReference[] references = [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)];
        Assert.Empty(references
            .Where(r => !(fixes && metadata.GetString(r.Name) == name.Replace(".CodeFixes.dll", "", StringComparison.Ordinal))
                && (!host.TryGetValue(metadata.GetString(r.Name), out Version? newest) || r.Version > newest))
            .Select(r => $"{metadata.GetString(r.Name)} {r.Version}"));
        Assert.Contains(references, r => metadata.GetString(r.Name) == (fixes ? "Microsoft.CodeAnalysis.Workspaces" : "Microsoft.CodeAnalysis"));
    }

    [Fact]
    public void No_other_dll_goes_unread() => Assert.Equal(
        ["analyzers/dotnet/cs/KubeGen.Generator.CodeFixes.dll", "analyzers/dotnet/cs/KubeGen.Generator.dll"],
        package.Entries("nupkg").Where(static entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)));
}
