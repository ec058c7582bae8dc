using KubeGen.CodeFixes;
using KubeGen.Diagnostics;
using KubeGen.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KubeGen.CodeFix.Tests;

/// <summary>
/// A fix over sources and what the generator makes of them. What is wrong stands as <c>{|KG0003:…|}</c>, before and after. The harness
/// applies the fix to one place after the other, then to all of a file, a project and the solution at once, and wants the same text.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<ProjectionDefinitionAnalyzer, TFix, DefaultVerifier>
    where TFix : DefinitionFix, new()
{
    private FixTest(string usings)
    {
        ReferenceAssemblies = new("net10.0");
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        TestState.AdditionalReferences.AddRange(Sources.References);
        foreach (SolutionState state in (SolutionState[])[TestState, FixedState])
        {
            state.Sources.Add(("Usings.cs", usings));
        }
    }

    /// <summary>Whether a question mark may follow a reference.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>What one source becomes.</summary>
    public static FixTest<TFix> Of(string before, string after) => Of([before], [after]);

    /// <summary>What several files become.</summary>
    public static FixTest<TFix> Of(
        string[] before, string[] after, string usings = Sources.Usings, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        FixTest<TFix> test = new(usings) { Nullable = nullable };
        for (int i = 0; i < before.Length; i++)
        {
            test.TestState.Sources.Add(($"/0/Source{i}.cs", before[i]));
            test.FixedState.Sources.Add(($"/0/Source{i}.cs", after[i]));
        }

        test.FixedState.InheritanceMode = StateInheritanceMode.Explicit;
        test.FixedState.AdditionalReferences.AddRange(Sources.References);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test;
    }

    public static Task ChangesAsync(string before, string after) => Of(before, after).RunAsync();

    public static Task ChangesAsync(string[] before, string[] after) => Of(before, after).RunAsync();

    /// <summary>The same where nested types or types around a projection are what is wrong.</summary>
    public static Task ChangesElsewhereAsync(string[] before, string[] after) => Of(before, after).Elsewhere().RunAsync();

    /// <summary>What the user reads before choosing the fix.</summary>
    public static Task ChangesAsync(string title, string before, string after)
    {
        FixTest<TFix> test = Of(before, after);
        test.CodeActionVerifier = (action, verify) => verify.Equal(title, action.Title);
        return test.RunAsync();
    }

    /// <summary>The diagnostic is there, and no fix.</summary>
    public static Task OffersNothingAsync(string source) => ChangesAsync(source, source);

    /// <summary>For a diagnostic outside the projection itself, which an editor knows only if it looks at the project as a whole.</summary>
    public FixTest<TFix> Elsewhere()
    {
        CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        return this;
    }

    public Task RunAsync() => RunAsync(TestContext.Current.CancellationToken);

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ProjectionGenerator)];

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(Nullable);

    protected override ParseOptions CreateParseOptions() => Sources.Options();
}
