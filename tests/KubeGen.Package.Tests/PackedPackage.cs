using System.IO.Compression;
using System.Xml.Linq;
using KubeGen.Package.Tests;
using KubeGen.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace KubeGen.Package.Tests;

/// <summary>The package, made once per run: in a folder of its own, so that the solution's build is neither used nor disturbed.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    /// <summary>A version that no cache has seen.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    /// <summary>The folder that serves as a package source.</summary>
    public string Feed => _folder.Combine("feed");

    /// <summary>Where restored packages go, so that the machine's own cache collects none of ours.</summary>
    public string Cache => _folder.Combine("packages");

    /// <summary>The machine's own cache, from which everything else comes if it is there.</summary>
    public string MachineCache { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Outcome packing = await DotNet.BuildAsync(DotNet.Repository, "pack", "runtime/KubeGen", "--output", Feed,
            "--artifacts-path", _folder.Combine("artifacts"), $"-p:Version={Version}");
        Assert.Empty(packing.MustSucceed().Problems);
        Outcome locals = await DotNet.RunAsync(_folder.Path, "nuget", "locals", "global-packages", "--list");
        MachineCache = locals.MustSucceed().Output.Split(": ", 2)[1].Trim();
    }

    public ZipArchive Open(string extension) => ZipFile.OpenRead(Path.Combine(Feed, $"KubeGen.{Version}.{extension}"));

    /// <summary>The files of the package, without those that make it a package.</summary>
    public IReadOnlyList<string> Entries(string extension)
    {
        using ZipArchive zip = Open(extension);
        return [.. zip.Entries.Select(e => e.FullName)
            .Where(n => n is not "[Content_Types].xml" && !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    public byte[] Read(string entry)
    {
        using ZipArchive zip = Open("nupkg");
        using Stream stream = zip.GetEntry(entry)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public XElement Nuspec()
    {
        using var stream = new MemoryStream(Read("KubeGen.nuspec"));
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
