using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Tests;

/// <summary>Questions to the steps of a run.</summary>
internal static class Pipeline
{
    public static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason) : [];

    /// <summary>Asserts that a run found nothing to do, and that what it keeps holds on to no compilation.</summary>
    public static void AssertCached(GeneratorRunResult result)
    {
        foreach (string step in (string[])[ProjectionGenerator.Steps.Projections, ProjectionGenerator.Steps.NestedTypes])
        {
            Assert.All(Reasons(result, step), static reason => Assert.True(IsCached(reason), reason.ToString()));
        }

        foreach (IncrementalGeneratorRunStep run in result.TrackedOutputSteps.Values.SelectMany(static runs => runs))
        {
            Assert.All(run.Outputs, static output => Assert.True(IsCached(output.Reason), output.Reason.ToString()));
        }

        AssertHoldsNoCompilation(result);
    }

    public static bool IsCached(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    public static void AssertHoldsNoCompilation(GeneratorRunResult result)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (string step in (string[])[ProjectionGenerator.Steps.Projections, ProjectionGenerator.Steps.NestedTypes])
        {
            foreach (IncrementalGeneratorRunStep run in result.TrackedSteps.GetValueOrDefault(step, []))
            {
                foreach ((object value, _) in run.Outputs)
                {
                    Walk(value, seen);
                }
            }
        }
    }

    /// <summary>Asserts that a value leads to nothing of a compilation.</summary>
    public static void AssertHoldsNoCompilation(object value) => Walk(value, new(ReferenceEqualityComparer.Instance));

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or Location or Compilation or SyntaxTree or SyntaxReference or AttributeData, value.GetType().FullName);
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, seen);
            }
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), seen);
            }
        }
    }
}
