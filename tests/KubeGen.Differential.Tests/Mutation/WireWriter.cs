namespace KubeGen.Differential.Tests.Mutation;

/// <summary>Writes fields, with numbers, lengths and tags that may be longer than they need to be.</summary>
/// <param name="padding">How many bytes too many a number, a length or a tag gets.</param>
internal sealed class WireWriter(Func<int> padding)
{
    public byte[] Write(List<WireField> fields)
    {
        List<byte> bytes = [];
        foreach (WireField field in fields)
        {
            // Readers give tags, lengths and small numbers at most 5 bytes, others 10.
            Varint(bytes, (uint)(field.Number << 3 | field.Wire), 5);
            switch (field.Wire)
            {
                case 0:
                    Varint(bytes, field.Value, field.Value <= int.MaxValue ? 5 : 10);
                    break;
                case 1:
                    bytes.AddRange(BitConverter.GetBytes(field.Value));
                    break;
                case 5:
                    bytes.AddRange(BitConverter.GetBytes((uint)field.Value));
                    break;
                default:
                    byte[] content = field.Fields is { } inner ? Write(inner) : field.Bytes!;
                    Varint(bytes, (uint)content.Length, 5);
                    bytes.AddRange(content);
                    break;
            }
        }

        return [.. bytes];
    }

    private void Varint(List<byte> bytes, ulong value, int longest)
    {
        int length = 1;
        for (ulong rest = value >> 7; rest > 0; rest >>= 7)
        {
            length++;
        }

        length = Math.Min(longest, length + padding());
        for (int i = 1; i < length; i++, value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }
}
