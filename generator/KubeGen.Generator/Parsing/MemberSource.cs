using KubeGen.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>A member of the user's, before its path is looked at.</summary>
/// <param name="Name">Its name as it stands.</param>
/// <param name="Role">How it gets its value.</param>
/// <param name="Type">Its type.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Path">The path of its attribute; null where its name is the path.</param>
/// <param name="PathLocation">Where the path stands.</param>
internal sealed record MemberSource(
    string Name, MemberRole Role, ITypeSymbol Type, Location? Location, string? Path, Location? PathLocation)
{
    public string? PropertyName { get; init; }

    /// <summary>Whether the compiler could not make sense of its attribute, and says so.</summary>
    public bool IsBroken { get; init; }
}
