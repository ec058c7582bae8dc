using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KubeGen.Package.Tests;

/// <summary>
/// A compiler loads an analyzer without its dependencies: each reference must be an assembly that the oldest host has, in that version
/// or an older one. Visual Studio's fails otherwise, and no command-line build shows it.
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

    [Fact]
    public void Analyzers_refer_only_to_what_the_oldest_compiler_has()
    {
        string[] analyzers = [.. package.Entries("nupkg").Where(e => e.StartsWith("analyzers/", StringComparison.Ordinal))];
        Assert.NotEmpty(analyzers);
        foreach (string analyzer in analyzers)
        {
            using var assembly = new PEReader(new MemoryStream(package.Read(analyzer)));
            MetadataReader metadata = assembly.GetMetadataReader();
            string[] foreign = [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Where(r => !Host.TryGetValue(metadata.GetString(r.Name), out Version? newest) || r.Version > newest)
                .Select(r => $"{analyzer}: {metadata.GetString(r.Name)} {r.Version}")];
            Assert.Empty(foreign);
        }
    }
}
