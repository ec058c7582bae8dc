namespace KubeGen.SchemaTool;

/// <summary>A message as it goes into the file.</summary>
/// <param name="HasOwnJson">Some field has no JSON name: the type writes its JSON itself.</param>
internal sealed record MessageFacts(string Name, bool HasOwnJson, IReadOnlyList<FieldFacts> Fields);

/// <summary>A field as it goes into the file; an embedded message has the name <c>*</c>.</summary>
/// <param name="Shape"><c>*</c>, <c>[]</c>, <c>{}</c> or nothing.</param>
internal sealed record FieldFacts(int Number, string Name, string Shape, string Type, bool OmitEmpty, string Extras)
{
    public string? EnumName { get; init; }
}

/// <summary>The constants of a named string type.</summary>
internal sealed record EnumFacts(string Name, bool IsClosed, IReadOnlyList<string> Values);
