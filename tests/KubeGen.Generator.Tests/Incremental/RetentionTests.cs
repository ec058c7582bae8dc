using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Tests.Incremental;

/// <summary>A driver that lives as long as an editor keeps no compilation but the last.</summary>
public class RetentionTests
{
    [Fact]
    public void Old_compilations_are_let_go()
    {
        List<WeakReference> old = [];
        GeneratorDriver driver = Run(old);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // The driver itself may hold the compilation that it ran last.
        Assert.True(old.Count(static weak => weak.IsAlive) <= 1);
        GC.KeepAlive(driver);
    }

    [Fact]
    public void The_walk_through_the_models_finds_what_it_looks_for()
    {
        Compilation compilation = Sources.Compile("class C;");
        object symbol = compilation.GetTypeByMetadataName("C")!, tree = compilation.SyntaxTrees.Last();
        foreach (object hidden in (object[])[symbol, tree, compilation, ((ISymbol)symbol).Locations[0]])
        {
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Pipeline.AssertHoldsNoCompilation(new { Deep = new[] { Tuple.Create(1, hidden) } }));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static GeneratorDriver Run(List<WeakReference> old)
    {
        Generation run = Generation.Of("[KubeProjection(\"v1\", \"Pod\")] public partial record View(string Name);");
        for (int i = 0; i < 6; i++)
        {
            Compilation next = Sources.Compile("[KubeProjection(\"v1\", \"Pod\")] public partial record View(string Name);", $"class C{i};");
            old.Add(new(next));
            run = run.Then(next);
        }

        return run.Driver;
    }
}
