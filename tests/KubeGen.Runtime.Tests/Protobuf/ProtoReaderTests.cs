using Google.Protobuf;
using KubeGen.Protobuf;
using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Protobuf;

public sealed class ProtoReaderTests
{
    private static readonly byte[] Sample = Proto.Message(o =>
    {
        o.Number(1, 5).Number(2, -1).Text(3, "text").Text(200, "far").Bytes(4, Wire.Pod("a", padding: 300)).Number(1 << 20, long.MinValue);
        o.WriteTag(5, WireFormat.WireType.Fixed64);
        o.WriteDouble(1.5);
        o.WriteTag(6, WireFormat.WireType.Fixed32);
        o.WriteFloat(2.5f);
        o.WriteTag(7, WireFormat.WireType.Varint);
        o.WriteBool(true);
    });

    private static List<uint> SkipAll(ReadOnlySpan<byte> message)
    {
        List<uint> tags = [];
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            tags.Add(tag);
            reader.Skip(tag);
        }

        return tags;
    }

    [Fact]
    public void Reads_what_Google_writes()
    {
        ProtoReader reader = new(Sample);
        Assert.True(reader.TryReadTag(out uint tag));
        Assert.Equal((8u, 5), (tag, reader.ReadInt32()));
        Assert.True(reader.TryReadTag(out _));
        Assert.Equal(-1, reader.ReadInt64());
        Assert.True(reader.TryReadTag(out _));
        Assert.Equal("text"u8, reader.ReadBytes());
        Assert.True(reader.TryReadTag(out tag));
        Assert.Equal((200u << 3) | 2, tag);
        Assert.Equal("far"u8, reader.ReadBytes());
        Assert.True(reader.TryReadTag(out _));
        Assert.InRange(reader.ReadBytes().Length, 300, 400);
        Assert.True(reader.TryReadTag(out tag));
        Assert.Equal((1u << 23, long.MinValue), (tag, reader.ReadInt64()));
        Assert.True(reader.TryReadTag(out _));
        Assert.Equal(1.5, reader.ReadDouble());
        Assert.True(reader.TryReadTag(out tag));
        reader.Skip(tag);
        Assert.True(reader.TryReadTag(out _));
        Assert.True(reader.ReadBool());
        Assert.False(reader.TryReadTag(out _));
        Assert.Equal(9, SkipAll(Sample).Count);
    }

    [Fact]
    public void F40_a_message_cut_off_at_any_byte_ends_at_a_field_or_in_a_format_error()
    {
        int whole = 0;
        for (int length = 0; length < Sample.Length; length++)
        {
            try
            {
                SkipAll(Sample.AsSpan(0, length));
                whole++;
            }
            catch (KubeFormatException)
            {
                // As it should be, wherever no field ends.
            }
        }

        Assert.Equal(9, whole);
    }

    [Theory]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0x02, 0x00 })]
    [InlineData(new byte[] { 0x07 })]
    [InlineData(new byte[] { 0x00, 0x01, 0x00 })]
    [InlineData(new byte[] { 0x02, 0x01, 0x00 })]
    [InlineData(new byte[] { 0x07, 0x01, 0x00 })]
    [InlineData(new byte[] { 0x80, 0x00 })]
    [InlineData(new byte[] { 0x0B })]
    [InlineData(new byte[] { 0x0C })]
    [InlineData(new byte[] { 0x0E, 0x00 })]
    [InlineData(new byte[] { 0x0F, 0x00 })]
    [InlineData(new byte[] { 0x08 })]
    [InlineData(new byte[] { 0x08, 0x80 })]
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0x09, 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData(new byte[] { 0x0D, 1, 2, 3 })]
    [InlineData(new byte[] { 0x0A, 0x01 })]
    [InlineData(new byte[] { 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x07 })]
    [InlineData(new byte[] { 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    public void F40_bytes_that_are_no_message_are_format_errors(byte[] bytes)
    {
        Assert.Throws<KubeFormatException>(() => SkipAll(bytes));
        Assert.Throws<KubeFormatException>(() =>
        {
            ProtoReader reader = new(bytes);
            while (reader.TryReadTag(out uint tag))
            {
                switch (tag & 7)
                {
                    case 0:
                        reader.ReadUInt64();
                        break;
                    case 2:
                        reader.ReadBytes();
                        break;
                    default:
                        reader.Skip(tag);
                        break;
                }
            }
        });
    }

    [Fact]
    public void F40_random_bytes_raise_only_format_errors()
    {
        Random random = new(40);
        DecodeContext context = new();
        byte[] bytes = new byte[64];
        for (int i = 0; i < 200_000; i++)
        {
            random.NextBytes(bytes);
            ReadOnlySpan<byte> message = bytes.AsSpan(0, random.Next(bytes.Length));
            try
            {
                ReadEverything(message, context, random.Next());
            }
            catch (KubeFormatException)
            {
                // The only error that may come out.
            }
        }
    }

    [Fact]
    public void F40_a_damaged_message_raises_only_format_errors()
    {
        Random random = new(41);
        DecodeContext context = new();
        for (int i = 0; i < 50_000; i++)
        {
            byte[] damaged = (byte[])Sample.Clone();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                ReadEverything(damaged, context, random.Next());
            }
            catch (KubeFormatException)
            {
                // The only error that may come out.
            }
        }
    }

    private static void ReadEverything(ReadOnlySpan<byte> message, DecodeContext context, int choice)
    {
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (choice++ % 9)
            {
                case 0:
                    ProtoValue.ReadTime(reader.ReadBytes());
                    break;
                case 1:
                    ProtoValue.ReadQuantity(reader.ReadBytes());
                    break;
                case 2:
                    context.StringMaps.Get(reader.ReadRun(tag), null);
                    break;
                case 3:
                    ProtoValue.ReadIntOrString(reader.ReadBytes(), context.Strings);
                    break;
                case 4:
                    reader.ReadDouble();
                    break;
                case 5:
                    reader.ReadInt32();
                    break;
                case 6:
                    context.Strings.Get(reader.ReadBytes());
                    break;
                case 7:
                    ProtoValue.ReadDuration(reader.ReadBytes());
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }
    }

    [Fact]
    public void A_run_holds_all_neighbours_of_one_tag()
    {
        byte[] message = Proto.Message(o => o
            .Bytes(11, Proto.Message(e => e.Text(1, "b").Text(2, "2")))
            .Bytes(11, Proto.Message(e => e.Text(1, "a").Text(2, "1")))
            .Number(3, 1)
            .Bytes(11, Proto.Message(e => e.Text(1, "b").Text(2, "3"))));
        DecodeContext context = new();
        KubeMap<string>? map = null;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            if (tag == 0x5A)
            {
                map = context.StringMaps.Get(reader.ReadRun(tag), map);
            }
            else
            {
                reader.Skip(tag);
            }
        }

        Assert.Equal(KubeMap<string>.Create(new("a", "1"), new("b", "3")), map);
    }
}
