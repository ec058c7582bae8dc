namespace KubeGen.Schema;

/// <summary>Finds the names that a wrong name was probably meant to be.</summary>
internal static class NameDistance
{
    private const int MaxLength = 100; // longer names get no suggestion: the work grows with the square

    /// <summary>The nearest candidates, best first; none if nothing is near.</summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> candidates, int most)
    {
        if (name.Length is 0 or > MaxLength || most <= 0)
            return [];
        var found = new List<(int Score, string Name)>();
        foreach (string candidate in candidates)
        {
            int score = Score(name, candidate);
            if (score >= 0 && !found.Contains((score, candidate)))
                found.Add((score, candidate));
        }

        found.Sort(static (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : string.CompareOrdinal(a.Name, b.Name));
        var names = new string[Math.Min(most, found.Count)];
        for (int i = 0; i < names.Length; i++)
            names[i] = found[i].Name;
        return names;
    }

    /// <summary>Twice the edits that remain when case is ignored, plus one if the first letter is another; -1 when too far.</summary>
    private static int Score(string name, string candidate)
    {
        int allowed = Math.Max(1, Math.Min(name.Length, candidate.Length) / 3);
        if (candidate.Length is 0 or > MaxLength || Math.Abs(name.Length - candidate.Length) > allowed)
            return -1;
        string upper = name.ToUpperInvariant();
        string upperCandidate = candidate.ToUpperInvariant();
        int edits = Edits(upper, upperCandidate);
        if (edits > allowed || edits >= Math.Min(name.Length, candidate.Length))
            return -1;
        return (edits * 2) + (upper[0] == upperCandidate[0] ? 0 : 1);
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Edits(string a, string b)
    {
        var older = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int least = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, older[j - 2] + 1);
                current[j] = least;
            }

            (older, previous, current) = (previous, current, older);
        }

        return previous[b.Length];
    }
}
