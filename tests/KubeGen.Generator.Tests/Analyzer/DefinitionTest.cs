using KubeGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KubeGen.Generator.Tests.Analyzer;

/// <summary>
/// The analyzer over sources and what the generator makes of them: the diagnostics expected are all there are, so that no error of
/// the compiler may follow from output that is missing. The harness also proves that a pragma silences each.
/// </summary>
internal sealed class DefinitionTest : CSharpAnalyzerTest<ProjectionDefinitionAnalyzer, DefaultVerifier>
{
    private LanguageVersion _version = LanguageVersion.CSharp13;

    private DefinitionTest(params string[] sources)
    {
        ReferenceAssemblies = new("net10.0");
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        TestState.Sources.Add(("Usings.cs", Sources.Usings));
        for (int i = 0; i < sources.Length; i++)
        {
            TestState.Sources.Add(($"/0/Source{i}.cs", sources[i]));
        }

        TestState.AdditionalReferences.AddRange(Sources.References);
    }

    /// <summary>One diagnostic, at the place that is marked as <c>{|#0:…|}</c>.</summary>
    public static Task ReportsAsync(string id, string message, params string[] sources) => ReportsAsync(id, message, LanguageVersion.CSharp13, sources);

    public static async Task ReportsAsync(string id, string message, LanguageVersion version, params string[] sources)
    {
        DefinitionTest test = new(sources) { _version = version };
        DiagnosticDescriptor rule = new ProjectionDefinitionAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == id);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(rule).WithLocation(0).WithMessage(message));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    public static Task ReportsNothingAsync(params string[] sources) => new DefinitionTest(sources).RunAsync(TestContext.Current.CancellationToken);

    public static DefinitionTest Of(string source) => new(source);

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ProjectionGenerator)];

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => Sources.Options(_version);
}
