using KubeGen.Testing;
using KubeGen.Tests;

namespace KubeGen.Aot.Tests;

/// <summary>The runtime and generated decoders as native code.</summary>
public class NativeProgramTests(NativeProgram program)
{
    [Fact]
    public async Task It_publishes_without_a_warning()
    {
        Outcome publishing = await program.PublishAsync();
        Assert.Empty(publishing.Problems);
        Assert.False(program.HasManagedCode);
    }

    [Fact]
    public async Task It_decodes() =>
        Assert.Equal("shop/web-0 node-1 Running ready=True [web=web:1] [app=web] v7", await program.RunAsync());

    [Fact]
    public async Task It_lists_from_a_server()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        cluster.SeedPods(25);
        using var folder = new TempFolder();
        folder.Write("kubeconfig", cluster.Kubeconfig);
        string[] lines = (await program.RunAsync("--kubeconfig", folder.Combine("kubeconfig"))).Split('\n');
        Assert.Equal("25 pods", lines[^1]);
        Assert.Equal(26, lines.Length);
    }
}
