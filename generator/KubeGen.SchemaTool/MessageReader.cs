using KubeGen.SchemaTool.Go;

namespace KubeGen.SchemaTool;

/// <summary>Turns the structs of a release into messages.</summary>
internal sealed class MessageReader(Release release)
{
    private readonly FieldTypes _types = new(release);

    /// <summary>Every struct with a field in protobuf, and every struct that is used as a message without having any; by name.</summary>
    public IReadOnlyList<MessageFacts> ReadAll()
    {
        var messages = new SortedDictionary<string, MessageFacts>(StringComparer.Ordinal);
        var waiting = new Queue<GoTypeDeclaration>(release.Types.Where(static t => !t.IsAlias && t.Fields.Any(IsInProtobuf)));
        while (waiting.TryDequeue(out GoTypeDeclaration? type))
        {
            if (messages.ContainsKey(type.Name) || FieldTypes.IsKnown(type.Name))
                continue;
            MessageFacts message = Read(type);
            messages.Add(type.Name, message);
            foreach (FieldFacts field in message.Fields)
            {
                if (field.Type.Contains('.') && !messages.ContainsKey(field.Type))
                    waiting.Enqueue(release.Find(field.Type) ?? throw new ToolException($"{field.Type} is not declared"));
            }
        }

        return [.. messages.Values];
    }

    private static bool IsInProtobuf(GoField field) => StructTag.Read(field.Tag).Number > 0;

    private MessageFacts Read(GoTypeDeclaration type)
    {
        bool ownJson = false;
        var fields = new List<FieldFacts>();
        foreach (GoField field in type.Fields)
        {
            var tag = StructTag.Read(field.Tag);
            if (tag.Number == 0)
                continue;
            string name = tag.IsInline ? "*" : tag.JsonName;
            if (name.Length == 0)
            {
                ownJson = true;
                name = tag.ProtoName;
            }

            try
            {
                fields.Add(Read(field, tag, name));
            }
            catch (ToolException e)
            {
                throw new ToolException($"{type.Name}, field {name}: {e.Message}");
            }
        }

        return new MessageFacts(type.Name, ownJson, [.. fields.OrderBy(static f => f.Number)]);
    }

    private FieldFacts Read(GoField field, StructTag tag, string name)
    {
        (string shape, string type, string? named) = _types.Read(field.Type);
        var extras = new List<string>();
        if (tag.PatchStrategy is { } strategy)
            extras.Add($"patch={strategy}");
        if (tag.PatchMergeKey is { } mergeKey)
            extras.Add($"patchKey={mergeKey}");
        if (field.Markers.Contains("+listType=map"))
            extras.Add($"keys={string.Join(',', ListMapKeys(field.Markers))}");
        return new FieldFacts(tag.Number, name, shape, type, tag.OmitEmpty, string.Join(' ', extras)) { EnumName = named };
    }

    private static IEnumerable<string> ListMapKeys(IEnumerable<string> markers)
    {
        const string Marker = "+listMapKey=";
        return markers.Where(static m => m.StartsWith(Marker, StringComparison.Ordinal)).Select(static m => m[Marker.Length..].Trim());
    }
}
