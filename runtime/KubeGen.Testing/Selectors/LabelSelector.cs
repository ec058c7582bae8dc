using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Selectors;

/// <summary>A label selector, as in <c>app=web,tier in (a,b),!legacy</c>.</summary>
/// <param name="Requirements">Its parts; without any it selects everything.</param>
internal sealed record LabelSelector(IReadOnlyList<LabelRequirement> Requirements)
{
    public bool IsEmpty => Requirements.Count == 0;

    public bool Matches(ObjectFacts facts)
    {
        foreach (LabelRequirement requirement in Requirements)
        {
            if (!requirement.Matches(facts.Label(requirement.Key)))
            {
                return false;
            }
        }

        return true;
    }
}
