using KubeGen.Schema;

namespace KubeGen.Parsing;

/// <summary>
/// Names members by their paths: the last name of the path, in the plural after <c>[*]</c>; where two paths would give the same name,
/// with the names before it.
/// </summary>
internal static class MemberNames
{
    public static string[] For(List<FieldPath> paths)
    {
        string[] names = new string[paths.Count];
        int[] words = new int[paths.Count];
        for (int i = 0; i < names.Length; i++)
        {
            words[i] = 1;
            names[i] = Name(paths[i], 1);
        }

        // Each round gives those that still collide one more word; a path has at most as many words as steps.
        for (bool collided = true; collided;)
        {
            collided = false;
            bool[] longer = new bool[names.Length];
            for (int i = 0; i < names.Length; i++)
            {
                for (int j = 0; j < names.Length; j++)
                {
                    longer[i] |= i != j && names[i] == names[j] && paths[i].Text != paths[j].Text && words[i] < paths[i].Steps.Count;
                }
            }

            for (int i = 0; i < names.Length; i++)
            {
                if (longer[i])
                {
                    names[i] = Name(paths[i], ++words[i]);
                    collided = true;
                }
            }
        }

        return names;
    }

    private static string Name(FieldPath path, int words)
    {
        string name = "";
        bool each = false;
        for (int i = path.Steps.Count - 1; i >= 0; i--)
        {
            PathStep step = path.Steps[i];
            each |= step.Kind == PathStepKind.Each && i < path.Steps.Count - 1;
            string word = step.Kind switch
            {
                PathStepKind.Field => Pascal(step.Name),
                PathStepKind.Select => Pascal(step.Value),
                PathStepKind.Key => Pascal(step.Name.Substring(step.Name.LastIndexOf('/') + 1)),
                _ => "",
            };
            if (words > 0 && word.Length > 0)
            {
                name = word + name;
                words--;
            }
        }

        name = each ? Plural(name) : name;
        return name.Length == 0 || char.IsDigit(name[0]) ? "Field" + name : name;
    }

    private static string Pascal(string text)
    {
        System.Text.StringBuilder name = new(text.Length);
        bool start = true;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                start = true;
                continue;
            }

            name.Append(start ? char.ToUpperInvariant(c) : c);
            start = false;
        }

        return name.ToString();
    }

    private static string Plural(string name) =>
        name.EndsWith("s", StringComparison.Ordinal) ? name.EndsWith("ss", StringComparison.Ordinal) ? name + "es" : name
        : name.EndsWith("y", StringComparison.Ordinal) && name.Length > 1 && "aeiou".IndexOf(name[name.Length - 2]) < 0 ? name.Substring(0, name.Length - 1) + "ies"
        : name + "s";
}
