using Google.Protobuf;
using KubeGen.Differential.Tests.Wire;

namespace KubeGen.Differential.Tests.Mutation;

/// <summary>A field of a message, taken apart so that it can be written another way.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Wire">Its wire type: 0, 1, 2 or 5.</param>
/// <param name="Value">The number, or the bits of a fixed one.</param>
/// <param name="Bytes">The bytes of wire type 2 that are no message.</param>
/// <param name="Fields">The fields of a message.</param>
/// <param name="Known">What the schema says of it.</param>
internal sealed record WireField(int Number, int Wire, ulong Value, byte[]? Bytes, List<WireField>? Fields, ShapeField? Known)
{
    public static List<WireField> Parse(Shape? shape, byte[] message)
    {
        List<WireField> fields = [];
        CodedInputStream input = new(message);
        while (input.ReadTag() is var tag and not 0)
        {
            int number = (int)(tag >> 3);
            ShapeField? known = shape?.Fields.GetValueOrDefault(number);
            fields.Add((tag & 7) switch
            {
                0 => new(number, 0, input.ReadUInt64(), null, null, known),
                1 => new(number, 1, input.ReadFixed64(), null, null, known),
                _ => Delimited(number, input.ReadBytes().ToByteArray(), known),
            });
        }

        return fields;
    }

    /// <summary>A map's entry is a message of two fields, of which the second is what the schema says of the map.</summary>
    private static WireField Delimited(int number, byte[] bytes, ShapeField? known)
    {
        List<WireField>? fields = known switch
        {
            { IsMap: true } => Entry(known, bytes),
            { Shape: { } shape } => Parse(shape, bytes),
            _ => null,
        };
        return new(number, 2, 0, fields is null ? bytes : null, fields, known);
    }

    private static List<WireField> Entry(ShapeField map, byte[] bytes)
    {
        Shape entry = new("entry");
        entry.Fields.Add(1, new(1, "key", Schema.SchemaType.String, null));
        entry.Fields.Add(2, new(2, "value", map.Type, map.Shape));
        return Parse(entry, bytes);
    }
}
