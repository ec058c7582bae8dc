namespace KubeGen.Testing.Storage;

/// <summary>A field that a field selector may name, besides the name and the namespace that all kinds have.</summary>
/// <param name="Path">Its path: <c>spec.nodeName</c>.</param>
/// <param name="Default">What an object without it selects as: empty, or <c>false</c> for a bool.</param>
internal sealed record SelectableField(string Path, string Default = "")
{
    /// <summary>The top-level field that holds it.</summary>
    public string Parent { get; } = Path[..Path.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The field's own name.</summary>
    public string Leaf { get; } = Path[(Path.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
