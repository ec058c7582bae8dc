using Google.Protobuf;

namespace KubeGen.Testing.Tests.Codec;

/// <summary>A field of a protobuf message, as Google's reader sees it.</summary>
public readonly record struct ProtobufField(int Number, WireFormat.WireType Type, ulong Value, byte[] Bytes);

/// <summary>Reads protobuf with Google's reader, which shares nothing with the writer under test.</summary>
public static class ProtobufReader
{
    public static List<ProtobufField> Read(byte[] message)
    {
        List<ProtobufField> fields = [];
        using CodedInputStream input = new(message);
        while (input.ReadTag() is not 0 and uint tag)
        {
            WireFormat.WireType type = WireFormat.GetTagWireType(tag);
            int number = WireFormat.GetTagFieldNumber(tag);
            fields.Add(type switch
            {
                WireFormat.WireType.Varint => new(number, type, input.ReadUInt64(), []),
                WireFormat.WireType.Fixed64 => new(number, type, input.ReadFixed64(), []),
                WireFormat.WireType.LengthDelimited => new(number, type, 0, input.ReadBytes().ToByteArray()),
                _ => throw new InvalidDataException($"Field {number} has wire type {type}."),
            });
        }

        return fields;
    }

    /// <summary>The content of the only field of a number.</summary>
    public static byte[] Only(byte[] message, int number) => Read(message).Single(f => f.Number == number).Bytes;

    public static string Text(byte[] message, int number) => System.Text.Encoding.UTF8.GetString(Only(message, number));

    /// <summary>Takes a message out of its envelope, whose four parts must all be there.</summary>
    public static byte[] Open(ReadOnlySpan<byte> body, string apiVersion, string kind)
    {
        Assert.True(body.StartsWith("k8s\0"u8));
        List<ProtobufField> fields = Read(body[4..].ToArray());
        Assert.Equal([1, 2, 3, 4], fields.Select(f => f.Number));
        Assert.Equal(apiVersion, Text(fields[0].Bytes, 1));
        Assert.Equal(kind, Text(fields[0].Bytes, 2));
        Assert.Empty(fields[2].Bytes);
        Assert.Empty(fields[3].Bytes);
        return fields[1].Bytes;
    }
}
