using System.Text;
using KubeGen.Schema;

namespace KubeGen.Testing.Codec;

/// <summary>A step of a <see cref="MessagePlan"/>: a field, or an embedded message with the fields that JSON shows in its parent.</summary>
internal sealed class PlanNode
{
    private readonly Lazy<MessagePlan?> _message;
    private readonly Lazy<byte[]> _absent;

    /// <summary>A field.</summary>
    public PlanNode(SchemaField field)
    {
        Field = field;
        Name = field.JsonName;
        NameUtf8 = Encoding.UTF8.GetBytes(field.JsonName);
        Tag = TagOf(field.Number, field.IsMap ? 2u : WireType(field.Type));
        _message = new(() => field.Message is { } message ? MessagePlan.Of(message) : null);
        _absent = new(() => ProtobufEncoder.EncodeAbsent(this));
    }

    /// <summary>An embedded message.</summary>
    public PlanNode(int number, PlanNode[] members)
    {
        Name = "";
        NameUtf8 = [];
        Members = members;
        Tag = TagOf(number, 2);
        _message = new(() => null);
        _absent = new(() => []);
    }

    /// <summary>The field; null for an embedded message.</summary>
    public SchemaField? Field { get; }

    /// <summary>The members of an embedded message; null for a field.</summary>
    public PlanNode[]? Members { get; }

    public string Name { get; }

    public byte[] NameUtf8 { get; }

    /// <summary>Number and wire type, as they stand on the wire.</summary>
    public uint Tag { get; }

    public SchemaType Type => Field!.Type;

    /// <summary>The plan of the field's message.</summary>
    public MessagePlan Message => _message.Value ?? throw new InvalidOperationException($"The field {Name} is no message.");

    /// <summary>What protobuf writes where the field is absent: its zero value, unless it is a pointer, a list or a map.</summary>
    public byte[] Absent => _absent.Value;

    /// <summary>Whether protobuf writes the field in any case.</summary>
    public bool IsAlwaysWritten =>
        Field is { IsPointer: false, IsList: false, IsMap: false } && Type is not (SchemaType.Bytes or SchemaType.StringList);

    private static uint TagOf(int number, uint wireType) => (uint)number << 3 | wireType;

    private static uint WireType(SchemaType type) => type switch
    {
        SchemaType.Bool or SchemaType.Int32 or SchemaType.Int64 => 0,
        SchemaType.Double => 1,
        _ => 2,
    };
}
