namespace KubeGen.Schema;

internal enum PathStepKind
{
    /// <summary><c>a</c></summary>
    Field,

    /// <summary><c>[*]</c></summary>
    Each,

    /// <summary><c>[key=value]</c>: the first element whose field <c>key</c> equals the value.</summary>
    Select,

    /// <summary><c>['key']</c>: the entry of a map.</summary>
    Key,

    /// <summary><c>[0]</c></summary>
    Index,
}

/// <summary>One step of a path.</summary>
/// <param name="Kind">What the step does.</param>
/// <param name="Name">The field, the field that selects, or the map key, without quotes.</param>
/// <param name="Value">The value to select by, without quotes; else empty.</param>
/// <param name="Index">The index; else 0.</param>
/// <param name="Start">The offset of the step in the path's text, its bracket included, the dot before it not.</param>
/// <param name="End">The offset behind the step.</param>
internal readonly record struct PathStep(PathStepKind Kind, string Name, string Value, int Index, int Start, int End);
