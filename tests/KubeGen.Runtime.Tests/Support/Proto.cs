using System.Text;
using Google.Protobuf;

namespace KubeGen.Runtime.Tests.Support;

/// <summary>Writes messages with Google's writer, so that the reader under test is not checked against itself.</summary>
internal static class Proto
{
    public static byte[] Message(Action<CodedOutputStream> write)
    {
        using MemoryStream stream = new();
        using (CodedOutputStream output = new(stream, leaveOpen: true))
        {
            write(output);
        }

        return stream.ToArray();
    }

    public static CodedOutputStream Bytes(this CodedOutputStream output, int field, byte[] value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(value));
        return output;
    }

    public static CodedOutputStream Text(this CodedOutputStream output, int field, string value) => output.Bytes(field, Encoding.UTF8.GetBytes(value));

    public static CodedOutputStream Number(this CodedOutputStream output, int field, long value)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
        return output;
    }

    public static byte[] Concat(params byte[][] parts) => [.. parts.SelectMany(static part => part)];
}
