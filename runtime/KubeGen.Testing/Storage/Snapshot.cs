using System.Collections.Immutable;

namespace KubeGen.Testing.Storage;

/// <summary>The objects of a kind at one version.</summary>
/// <param name="Objects">The objects, in the order of their keys.</param>
/// <param name="Version">The version.</param>
internal sealed record Snapshot(ImmutableSortedSet<StoredObject> Objects, long Version)
{
    /// <summary>The objects of a namespace.</summary>
    public IEnumerable<StoredObject> In(string space)
    {
        (int start, int end) = RangeOf(space);
        for (int i = start; i < end; i++)
        {
            yield return Objects[i];
        }
    }

    /// <summary>The indexes between which a namespace's objects stand; all of them for an empty one.</summary>
    public (int Start, int End) RangeOf(string space) =>
        space.Length == 0 ? (0, Objects.Count) : (IndexOf(space + "/"), IndexOf(space + "0")); // '0' is the character after '/'

    /// <summary>The index of the first object whose key is not before a text.</summary>
    public int IndexOf(string key)
    {
        int low = 0, high = Objects.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (string.CompareOrdinal(Objects[middle].Key, key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
