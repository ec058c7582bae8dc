using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Schema;
using KubeGen.Testing.Codec;

namespace KubeGen.Testing.Storage;

/// <summary>A kind that this server serves: what the schema says of it, and the few rules of its own.</summary>
internal sealed class ServedKind
{
    private readonly Lazy<ObjectCodec> _codec;

    public ServedKind(string apiVersion, string kind)
    {
        Schema = SchemaTable.Kubernetes.FindKind(apiVersion, kind)
            ?? throw new InvalidOperationException($"The schema has no kind {kind} in {apiVersion}.");
        _codec = new(() => new(Schema.Message));
        Envelope = new(Schema.ApiVersion, Schema.Kind);
        ListEnvelope = new(Schema.ApiVersion, Schema.Kind + "List");
    }

    public SchemaKind Schema { get; }

    /// <summary>Translates the kind's objects between JSON and protobuf.</summary>
    public ObjectCodec Codec => _codec.Value;

    public Envelope Envelope { get; }

    public Envelope ListEnvelope { get; }

    public IReadOnlyList<SelectableField> SelectableFields { get; init; } = [];

    /// <summary>Whether a deletion answers with the object rather than with a Status.</summary>
    public bool DeletionGivesObject { get; init; }

    /// <summary>Whether <c>metadata.generation</c> counts the changes of the spec.</summary>
    public bool HasGeneration { get; init; }

    /// <summary>Whether names may have dots (a DNS subdomain), or are a single DNS label.</summary>
    public bool NameIsLabel { get; init; }

    /// <summary>Completes an object that is about to be created.</summary>
    public Action<JsonObject> Prepare { get; init; } = static _ => { };

    /// <summary>Whether any field under a top-level one is selectable.</summary>
    public bool Selects(string parent)
    {
        foreach (SelectableField field in SelectableFields)
        {
            if (field.Parent == parent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index of the selectable field that a reader stands on, -1 for another one.</summary>
    public int SelectableField(string parent, ref Utf8JsonReader reader)
    {
        for (int i = 0; i < SelectableFields.Count; i++)
        {
            if (SelectableFields[i].Parent == parent && reader.ValueTextEquals(SelectableFields[i].Leaf))
            {
                return i;
            }
        }

        return -1;
    }
}
