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

    private readonly HashSet<(string Id, Location? Location, string Arguments)> _reported = [];

    public bool HasErrors { get; private set; }

    /// <summary>Notes an error that the compiler itself reports, so that nothing is to be said twice.</summary>
    public void Silently() => HasErrors = true;

    public void Add(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
        Suggest(descriptor, location, null, arguments);

    public void Suggest(DiagnosticDescriptor descriptor, Location? location, string? suggestion, params string[] arguments)
    {
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        if (report is null || !_reported.Add((descriptor.Id, location, string.Join("\0", arguments))))
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = suggestion is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Suggestion, suggestion);
        report(Diagnostic.Create(descriptor, location ?? Location.None, properties, Array.ConvertAll(arguments, OneLine)));
    }

    /// <summary>Text of users on one line, whatever is in it.</summary>
    private static string OneLine(string text)
    {
        char[] line = text.ToCharArray();
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(line[i]) || line[i] is '\u2028' or '\u2029' ? '?' : line[i];
        }

        return new(line);
    }
}
