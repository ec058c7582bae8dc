using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Selectors;

/// <summary>A field selector, as in <c>spec.nodeName=n1,status.phase!=Running</c>.</summary>
/// <param name="Requirements">Its parts; without any it selects everything.</param>
internal sealed record FieldSelector(IReadOnlyList<FieldRequirement> Requirements)
{
    public bool IsEmpty => Requirements.Count == 0;

    public bool Matches(ObjectFacts facts)
    {
        foreach (FieldRequirement requirement in Requirements)
        {
            if (!requirement.Matches(facts))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One part of a field selector.</summary>
/// <param name="Field">The index among the kind's selectable fields, or one of the two below.</param>
/// <param name="Value">The value.</param>
/// <param name="Equal">Whether the field must have it, or must not.</param>
internal sealed record FieldRequirement(int Field, string Value, bool Equal)
{
    public const int Name = -1;
    public const int Namespace = -2;

    public bool Matches(ObjectFacts facts)
    {
        string actual = Field switch
        {
            Name => facts.Name,
            Namespace => facts.Namespace,
            _ => facts.Fields[Field],
        };
        return actual == Value == Equal;
    }
}
