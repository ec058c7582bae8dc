using KubeGen.Aot.Tests;
using KubeGen.Tests;

[assembly: AssemblyFixture(typeof(NativeProgram))]

namespace KubeGen.Aot.Tests;

/// <summary>KubeGen.AotSmoke as a native program, published once per run in a folder of its own.</summary>
public sealed class NativeProgram : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Lazy<Task<Outcome>> _publishing;

    public NativeProgram() => _publishing = new(() => DotNet.BuildAsync(DotNet.Repository, "publish", "tests/KubeGen.AotSmoke",
        "--output", _folder.Combine("out"), "--artifacts-path", _folder.Combine("artifacts")));

    /// <summary>Whether there is code for a runtime beside the program, which a native one does not need.</summary>
    public bool HasManagedCode => Directory.EnumerateFiles(_folder.Combine("out"), "*.dll").Any();

    /// <summary>What publishing said; a skipped test where there is no linker, except under continuous integration.</summary>
    public async Task<Outcome> PublishAsync()
    {
        Assert.SkipUnless(NativeToolchain.IsHere || NativeToolchain.IsRequired, "NativeAOT needs clang or gcc");
        Assert.True(NativeToolchain.IsHere, "NativeAOT needs clang or gcc: .ci/run installs clang");
        return (await _publishing.Value).MustSucceed();
    }

    /// <summary>What the program writes.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        await PublishAsync();
        string program = _folder.Combine("out", OperatingSystem.IsWindows() ? "KubeGen.AotSmoke.exe" : "KubeGen.AotSmoke");
        return (await DotNet.StartAsync(program, _folder.Path, arguments)).MustSucceed().Output.Trim();
    }

    public void Dispose() => _folder.Dispose();
}
