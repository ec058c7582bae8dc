using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KubeGen.Generator.Tests.Golden;

/// <summary>The generator in the test harness of Roslyn, over the references of this process.</summary>
internal sealed class ProjectionTest : CSharpSourceGeneratorTest<ProjectionGenerator, DefaultVerifier>
{
    public ProjectionTest(string source)
    {
        ReferenceAssemblies = new("net10.0");
        TestState.Sources.Add(("Usings.cs", Tests.Sources.Usings));
        TestState.Sources.Add(("Source.cs", source));
        TestState.AdditionalReferences.AddRange(Tests.Sources.References);
    }

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => Tests.Sources.Options();
}
