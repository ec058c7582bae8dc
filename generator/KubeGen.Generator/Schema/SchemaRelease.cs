using System.Globalization;

namespace KubeGen.Schema;

/// <summary>Releases are compared by number: 1.9 is older than 1.17.</summary>
internal static class SchemaRelease
{
    public static string Later(string a, string b) => Compare(a, b) >= 0 ? a : b;

    public static int Compare(string a, string b)
    {
        int major = Part(a, 0).CompareTo(Part(b, 0));
        return major != 0 ? major : Part(a, 1).CompareTo(Part(b, 1));
    }

    private static int Part(string release, int index)
    {
        string[] parts = release.Split('.');
        return index < parts.Length && int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;
    }
}
