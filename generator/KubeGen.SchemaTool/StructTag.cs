using System.Globalization;

namespace KubeGen.SchemaTool;

/// <summary>What the tags of a struct's field say.</summary>
/// <param name="JsonName">Empty if there is no JSON name.</param>
/// <param name="IsInline">The members stand in the parent in JSON.</param>
/// <param name="Number">The protobuf number; 0 if the field is not in protobuf.</param>
internal sealed record StructTag(
    string JsonName, bool IsInline, bool OmitEmpty, int Number, string ProtoName, string? PatchStrategy, string? PatchMergeKey)
{
    public static StructTag Read(string tag)
    {
        string[] json = (Value(tag, "json") ?? "").Split(',');
        string[] proto = (Value(tag, "protobuf") ?? "").Split(',');
        int number = proto.Length > 1 && int.TryParse(proto[1], NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;
        return new StructTag(
            json[0] == "-" ? "" : json[0],
            json.Contains("inline", StringComparer.Ordinal),
            json.Contains("omitempty", StringComparer.Ordinal) || json.Contains("omitzero", StringComparer.Ordinal),
            number,
            proto.FirstOrDefault(static part => part.StartsWith("name=", StringComparison.Ordinal))?["name=".Length..] ?? "",
            Value(tag, "patchStrategy"),
            Value(tag, "patchMergeKey"));
    }

    private static string? Value(string tag, string key)
    {
        int start = -1;
        for (int from = 0; start < 0;)
        {
            int found = tag.IndexOf(key + ":\"", from, StringComparison.Ordinal);
            if (found < 0)
                return null;
            if (found == 0 || tag[found - 1] == ' ')
                start = found + key.Length + 2;
            from = found + 1;
        }

        int end = tag.IndexOf('"', start);
        return end < 0 ? null : tag[start..end];
    }
}
