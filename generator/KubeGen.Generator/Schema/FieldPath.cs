namespace KubeGen.Schema;

/// <summary>A path in JSON shape: <c>spec.containers[*].image</c>, <c>status.conditions[type=Ready].status</c>,
/// <c>metadata.labels['app']</c>, <c>spec.rules[0].host</c>.</summary>
internal sealed class FieldPath
{
    /// <summary>No real path comes near; a longer text is a mistake or an attack.</summary>
    internal const int MaxLength = 2000;

    private FieldPath(string text, PathStep[] steps)
    {
        Text = text;
        Steps = steps;
    }

    public string Text { get; }

    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>Parses a path.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The path, or null.</param>
    /// <param name="error">Null, or one sentence without a period that says what is wrong and at which position, counted from 1.</param>
    public static bool TryParse(
        string text,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FieldPath? path,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? error)
    {
        path = null;
        var parser = new FieldPathParser(text);
        PathStep[]? steps = parser.Parse();
        error = parser.Error;
        if (steps is null)
        {
            error ??= "The path cannot be read";
            return false;
        }

        path = new FieldPath(text, steps);
        error = null;
        return true;
    }

    public override string ToString() => Text;
}
