using KubeGen.Model;
using KubeGen.Schema;

namespace KubeGen.Parsing;

/// <summary>What a path leads to.</summary>
/// <param name="Field">The last field of the path.</param>
/// <param name="Steps">The way on the wire; the last step is the value.</param>
/// <param name="Levels">How many lists the way goes through, the value's own included.</param>
/// <param name="IsElement">Whether the path goes into the last field: to its elements, to one of them, or to a map's entry.</param>
/// <param name="Optional">Whether the value can be absent within its list, or within the object.</param>
internal sealed record ResolvedPath(SchemaField Field, List<WireStep> Steps, int Levels, bool IsElement, bool Optional)
{
    /// <summary>Whether the value is a whole map.</summary>
    public bool IsMap => Field.IsMap && !IsElement;
}
