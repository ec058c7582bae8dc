using KubeGen.Tests;

namespace KubeGen.Package.Tests;

/// <summary>What somebody sees who adds the package to a project.</summary>
public class ConsumerTests(PackedPackage package)
{
    private static readonly byte[] Pod =
    [
        .. Wire.Message(1, Wire.Text(1, "web-0"), Wire.Text(3, "shop"), Wire.Text(5, "u-1"), Wire.Text(6, "7")),
        .. Wire.Message(2, Wire.Message(2, Wire.Text(1, "web"), Wire.Text(2, "web:1")), Wire.Text(10, "node-1")),
        .. Wire.Message(3, Wire.Text(1, "Running")),
    ];

    [Fact]
    public async Task A_projection_compiles_without_a_warning_and_decodes()
    {
        using var consumer = new Consumer(package, Program("spec.nodeName"));
        Outcome build = await consumer.BuildAsync();
        Assert.Empty(build.MustSucceed().Problems);
        Outcome run = await consumer.RunAsync(Convert.ToHexString(Pod));
        Assert.Equal("web-0 on node-1 runs web:1, version 7", run.MustSucceed().Output.Trim());
    }

    [Fact]
    public async Task A_wrong_path_is_one_error_that_names_the_near_one()
    {
        using var consumer = new Consumer(package, Program("spec.nodeNam"));
        Outcome build = await consumer.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["error KG0003"], build.Problems);
        Assert.Contains("'nodeNam'", build.Output, StringComparison.Ordinal);
        Assert.Contains("'nodeName'", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_compiler_is_told_so()
    {
        using var consumer = new Consumer(package, Program("spec.nodeName"));
        Outcome build = await consumer.BuildAsync("-p:CompilerApiVersion=roslyn4.13");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["error KUBEGEN001"], build.Problems);
        Assert.Contains("Roslyn 4.14 or later", build.Output, StringComparison.Ordinal);
        Assert.Contains("this build runs Roslyn 4.13", build.Output, StringComparison.Ordinal);
    }

    private static string Program(string path) => $$"""
        using System.Collections.Immutable;
        using KubeGen;

        PodView pod = Decoder.Decode<PodView>(Convert.FromHexString(args[0]));
        Console.WriteLine($"{pod.Name} on {pod.Node} runs {pod.Images[0]}, version {pod.Version()}");

        [KubeProjection("v1", "Pod")]
        internal sealed partial record PodView(
            string Name,
            [KubeField("{{path}}")] string? Node,
            [KubeField("spec.containers[*].image")] ImmutableArray<string> Images);

        internal static class Decoder
        {
            public static T Decode<T>(byte[] message) where T : class, IKubeProjection<T> => T.Decode(message, null, new DecodeContext());
        }
        """;
}
