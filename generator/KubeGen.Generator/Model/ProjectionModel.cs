namespace KubeGen.Model;

/// <summary>All that the emitter needs to write one projection.</summary>
/// <param name="Frame">Where the type stands.</param>
/// <param name="Resource">What it reads.</param>
/// <param name="MetadataOnly">Whether it reads nothing but metadata.</param>
/// <param name="Object">Its members; null where they cannot be told.</param>
/// <param name="IsStub">Whether the definition has an error: the type gets members that throw, so that no other error follows.</param>
internal sealed record ProjectionModel(TypeFrame Frame, ResourceModel Resource, bool MetadataOnly, ObjectModel? Object, bool IsStub);

/// <summary>A resource, as <c>KubeGen.KubeResource</c> has it.</summary>
internal sealed record ResourceModel(string Group, string Version, string Kind, string Plural, bool Namespaced);

/// <summary>A type's place in the source: enough to open another part of it.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Outer">The headers of the types around it, outermost first: <c>partial class Views</c>.</param>
/// <param name="Header">Its own header: <c>partial record PodView</c>.</param>
/// <param name="Name">Its name with type parameters, escaped.</param>
/// <param name="FullName">Its name from <c>global::</c> on.</param>
/// <param name="HintName">The name of its generated file, without an ending.</param>
internal sealed record TypeFrame(
    string Namespace, EquatableArray<string> Outer, string Header, string Name, string FullName, string HintName)
{
    /// <summary>What the names of generated members end with, so that none is the name of a member of the user's; mostly nothing.</summary>
    public string Suffix { get; init; } = "";

    public bool IsRecord { get; init; }

    public bool IsStruct { get; init; }

    public bool IsSealed { get; init; }

    /// <summary>Whether it is a record whose base is one too, and holds values of its own.</summary>
    public bool IsDerivedRecord { get; init; }
}
