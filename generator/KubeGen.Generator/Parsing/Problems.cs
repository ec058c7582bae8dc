using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>
/// What the parser found wrong. The generator only asks whether there is an error; the analyzer reports the whole, with locations,
/// which must never get into the pipeline.
/// </summary>
internal sealed class Problems(Action<Diagnostic>? report)
{
    /// <summary>The property of a diagnostic under which a fix finds the replacement.</summary>
    public const string Suggestion = "Suggestion";

    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
        Suggest(descriptor, location, null, arguments);

    public void Suggest(DiagnosticDescriptor descriptor, Location? location, string? suggestion, params string[] arguments)
    {
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        if (report is null)
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = suggestion is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Suggestion, suggestion);
        report(Diagnostic.Create(descriptor, location ?? Location.None, properties, arguments));
    }
}
