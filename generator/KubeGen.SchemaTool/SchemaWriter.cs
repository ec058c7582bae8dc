using System.Globalization;
using System.Text;

namespace KubeGen.SchemaTool;

/// <summary>Writes kubernetes.tsv.</summary>
internal static class SchemaWriter
{
    public static string Write(Release newest, IReadOnlyList<MessageFacts> messages, IEnumerable<ResourceRow> resources, SinceIndex since)
    {
        IReadOnlyDictionary<string, EnumFacts> enums = EnumReader.ReadAll(newest);
        var text = new StringBuilder(SchemaHeader.Text).Append("V\t").Append(newest.Version).Append('\n');
        foreach (ResourceRow resource in resources)
            Kind(text, newest, messages, resource);
        var used = messages.SelectMany(static m => m.Fields).Select(static f => f.EnumName).OfType<string>().Where(enums.ContainsKey);
        foreach (string name in used.Distinct().Order(StringComparer.Ordinal))
            Enum(text, enums[name]);
        foreach (MessageFacts message in messages)
        {
            text.Append(CultureInfo.InvariantCulture, $"M\t{message.Name}{(message.HasOwnJson ? "\townJson" : "")}\n");
            foreach (FieldFacts field in message.Fields)
                Field(text, field, enums, since.Find(message.Name, field));
        }

        return text.ToString();
    }

    private static void Kind(StringBuilder text, Release newest, IEnumerable<MessageFacts> messages, ResourceRow r)
    {
        string package = newest.FindPackage(r.Group, r.Version)
            ?? throw new ToolException($"No package declares the group {r.Group} in version {r.Version}");
        string message = $"{package}.{r.Kind}";
        if (!messages.Any(m => m.Name == message))
            throw new ToolException($"The sources have no message {message}");
        text.AppendJoin('\t', "K", r.Group, r.Version, r.Kind, r.Plural, r.Singular, r.Scope, r.Verbs, r.ShortNames, r.Subresources, message)
            .Append('\n');
    }

    private static void Enum(StringBuilder text, EnumFacts facts) =>
        text.AppendJoin('\t', "E", facts.Name, facts.IsClosed ? "closed" : "open", string.Join(',', facts.Values)).Append('\n');

    private static void Field(StringBuilder text, FieldFacts field, IReadOnlyDictionary<string, EnumFacts> enums, string since)
    {
        string type = field.EnumName is { } name && enums.ContainsKey(name) ? $"string:{name}" : field.Type;
        string omit = field.OmitEmpty ? "?" : "";
        text.Append(CultureInfo.InvariantCulture, $"\t{field.Number}\t{field.Name}\t{field.Shape}{type}{omit}\t{since}\t{field.Extras}\n");
    }
}
