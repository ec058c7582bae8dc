using KubeGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGen.Generator.Tests;

/// <summary>One run of the generator, and what came out of it.</summary>
internal sealed class Generation
{
    private Generation(GeneratorDriver driver, Compilation input)
    {
        Input = input;
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        Output = output;
        Result = Driver.GetRunResult().Results[0];
        Assert.Null(Result.Exception);
    }

    public GeneratorDriver Driver { get; }

    public Compilation Input { get; }

    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public IEnumerable<string> Hints => Result.GeneratedSources.Select(static source => source.HintName);

    public static Generation Of(params string[] sources) => Of(Sources.Compile(sources));

    public static Generation Of(CSharpCompilation compilation)
    {
        GeneratorDriverOptions options = new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        CSharpParseOptions parse = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
        return new(CSharpGeneratorDriver.Create([new ProjectionGenerator().AsSourceGenerator()], parseOptions: parse, driverOptions: options), compilation);
    }

    /// <summary>Runs the same driver again, over an equal compilation.</summary>
    public Generation Again() => Then(Input.Clone());

    /// <summary>Runs the same driver again.</summary>
    public Generation Then(Compilation next) => new(Driver, next);

    /// <summary>The only generated file, or the one of a name.</summary>
    public string Text(string? hint = null) =>
        Result.GeneratedSources.Single(source => hint is null || source.HintName == hint).SourceText.ToString();

    /// <summary>What the compiler says of the sources and of what was generated.</summary>
    public IEnumerable<Diagnostic> Warnings =>
        Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity >= DiagnosticSeverity.Warning && !(found.Id == "CS1591" && found.Location.SourceTree!.FilePath.StartsWith("Source", StringComparison.Ordinal)));

    public Generation WithoutWarnings()
    {
        Assert.Empty(Warnings.Select(static found => found.ToString()));
        return this;
    }

    /// <summary>What the analyzer says of the whole.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer? analyzer = null)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), static (e, _, _) => Assert.Fail(e.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers whole = new(Output, [analyzer ?? new ProjectionDefinitionAnalyzer()], options);
        return await whole.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
