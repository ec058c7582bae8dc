namespace KubeGen.Model;

/// <summary>A type that is made from a message: the projection itself, or a nested type for elements and subtrees.</summary>
/// <param name="Frame">Where the type stands.</param>
/// <param name="Message">The schema's name of the message: <c>core/v1.PodSpec</c>.</param>
/// <param name="Members">Its members: the constructor's parameters in their order, then properties.</param>
/// <param name="Equality">Whether the generator writes its <c>Equals</c> and <c>GetHashCode</c>.</param>
internal sealed record ObjectModel(TypeFrame Frame, string Message, EquatableArray<MemberModel> Members, bool Equality);

internal enum MemberRole
{
    /// <summary>A parameter of the constructor.</summary>
    Parameter,

    /// <summary>A property that is set or initialised.</summary>
    Property,

    /// <summary>A property that the generator writes.</summary>
    Generated,
}

/// <summary>A member and the field that it holds.</summary>
/// <param name="Name">The name of the parameter or property, escaped.</param>
/// <param name="Role">How it gets its value.</param>
/// <param name="TypeName">Its type from <c>global::</c> on.</param>
/// <param name="Path">The path in the words of the user.</param>
/// <param name="Steps">The way through the message, from the object that the path starts at.</param>
/// <param name="Depth">How many <c>ImmutableArray</c>s are around the value: 0, 1 or 2.</param>
/// <param name="Levels">How many lists the way goes through.</param>
/// <param name="Value">The value, within the lists.</param>
internal sealed record MemberModel(
    string Name, MemberRole Role, string TypeName, string Path, EquatableArray<WireStep> Steps, int Depth, int Levels, ValueModel Value)
{
    /// <summary>The property that shows the member, where it differs from a parameter's name.</summary>
    public string? PropertyName { get; init; }
}
