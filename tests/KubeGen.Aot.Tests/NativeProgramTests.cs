using KubeGen.Tests;

namespace KubeGen.Aot.Tests;

/// <summary>The runtime and generated decoders as native code.</summary>
public class NativeProgramTests
{
    [Fact]
    public async Task The_program_publishes_without_a_warning_and_decodes()
    {
        Assert.SkipUnless(NativeToolchain.IsHere || NativeToolchain.IsRequired, "NativeAOT needs clang or gcc");
        Assert.True(NativeToolchain.IsHere, "NativeAOT needs clang or gcc: .ci/run installs clang");

        using var folder = new TempFolder();
        Outcome publish = await DotNet.BuildAsync(DotNet.Repository, "publish", "tests/KubeGen.AotSmoke",
            "--output", folder.Combine("out"), "--artifacts-path", folder.Combine("artifacts"));
        Assert.Empty(publish.MustSucceed().Problems);
        Assert.False(File.Exists(folder.Combine("out", "KubeGen.dll")), "The program is not native");

        string program = folder.Combine("out", OperatingSystem.IsWindows() ? "KubeGen.AotSmoke.exe" : "KubeGen.AotSmoke");
        Outcome run = await DotNet.StartAsync(program, folder.Path);
        Assert.Equal("shop/web-0 node-1 Running ready=True [web=web:1] [app=web] v7", run.MustSucceed().Output.Trim());
    }
}
