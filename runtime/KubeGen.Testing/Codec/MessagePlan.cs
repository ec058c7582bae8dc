using System.Collections.Concurrent;
using KubeGen.Schema;

namespace KubeGen.Testing.Codec;

/// <summary>
/// The fields of a message in the order of protobuf, which is also the order of the JSON that this server keeps. A message is
/// therefore translated in one pass over both.
/// </summary>
internal sealed class MessagePlan
{
    private static readonly ConcurrentDictionary<string, MessagePlan> Known = new(StringComparer.Ordinal);

    private MessagePlan(SchemaMessage message)
    {
        if (message.HasOwnJson)
        {
            throw new NotSupportedException($"The JSON of {message.Name} does not follow its fields.");
        }

        SchemaField[] fields = [.. message.Fields];
        Nodes = Group(fields, depth: 0);
        Fields = new(fields.Length, StringComparer.Ordinal);
        AddFields(Nodes);
    }

    public PlanNode[] Nodes { get; }

    /// <summary>The fields by their JSON names, those of embedded messages too.</summary>
    public Dictionary<string, PlanNode> Fields { get; }

    public static MessagePlan Of(SchemaMessage message) => Known.GetOrAdd(message.Name, static (_, found) => new(found), message);

    private static PlanNode[] Group(ReadOnlySpan<SchemaField> fields, int depth)
    {
        List<PlanNode> nodes = [];
        for (int i = 0; i < fields.Length;)
        {
            if (fields[i].Detour.Count == depth)
            {
                nodes.Add(new(fields[i++]));
                continue;
            }

            int start = i, number = fields[i].Detour[depth];
            while (i < fields.Length && fields[i].Detour.Count > depth && fields[i].Detour[depth] == number)
            {
                i++;
            }

            nodes.Add(new(number, Group(fields[start..i], depth + 1)));
        }

        return [.. nodes];
    }

    private void AddFields(PlanNode[] nodes)
    {
        foreach (PlanNode node in nodes)
        {
            if (node.Members is { } members)
            {
                AddFields(members);
            }
            else
            {
                Fields.Add(node.Name, node);
            }
        }
    }
}
