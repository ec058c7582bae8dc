using System.Collections.Immutable;
using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>Finds the nested types of all projections.</summary>
internal static class NestedTypes
{
    /// <summary>Those whose equality is to be written, each once, in the order of their names.</summary>
    public static ImmutableArray<ObjectModel> WithEquality(ImmutableArray<ProjectionModel> projections)
    {
        SortedDictionary<string, ObjectModel> found = new(StringComparer.Ordinal);
        foreach (ProjectionModel projection in projections)
        {
            if (projection is { IsStub: false, Object: { } root })
            {
                Add(root, found);
            }
        }

        // A projection may itself be an element of another one; it has its equality already.
        foreach (ProjectionModel projection in projections)
        {
            found.Remove(projection.Frame.FullName);
        }

        return [.. found.Values];
    }

    private static void Add(ObjectModel model, SortedDictionary<string, ObjectModel> found)
    {
        foreach (MemberModel member in model.Members)
        {
            if ((member.Value.Object ?? member.Value.Element?.Object) is not { } nested)
            {
                continue;
            }

            if (nested.Equality && !found.ContainsKey(nested.Frame.FullName))
            {
                found.Add(nested.Frame.FullName, nested);
            }

            Add(nested, found);
        }
    }
}
