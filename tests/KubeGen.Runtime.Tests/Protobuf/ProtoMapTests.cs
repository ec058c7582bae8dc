using KubeGen.Protobuf;
using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Protobuf;

public sealed class ProtoMapTests
{
    private static byte[] Entry(int key) => Proto.Message(e => e.Text(1, $"key-{key:D6}").Text(2, "v"));

    private static KubeMap<string>? ReadPieces(byte[] message)
    {
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

        return map;
    }

    private static byte[] Pieces(int count) => Proto.Message(o =>
    {
        for (int i = 0; i < count; i++)
        {
            o.Bytes(11, Entry(i)).Number(3, 1);
        }
    });

    [Fact]
    public void S7_a_map_in_pieces_costs_no_more_than_its_length()
    {
        Assert.Equal(200, ReadPieces(Pieces(200))!.Count);

        // Each piece copies the pieces before it: a message of 16 MiB in this form would keep a processor busy for hours.
        Assert.Throws<KubeFormatException>(() => ReadPieces(Pieces(5000)));
    }

    [Fact]
    public void A_map_allocates_itself_and_nothing_else()
    {
        byte[] message = Proto.Message(o =>
        {
            for (int i = 0; i < 64; i++)
            {
                o.Bytes(11, Entry(i));
            }
        });
        DecodeContext context = new();
        long Read()
        {
            ProtoReader reader = new(message);
            reader.TryReadTag(out uint tag);
            ReadOnlySpan<byte> run = reader.ReadRun(tag);
            long before = GC.GetAllocatedBytesForCurrentThread();
            KubeMap<int> map = ProtoMap.Read(run, null, context, static (value, _) => value.Length, context.Strings);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(64, map.Count);
            return allocated;
        }

        Read();

        // Two headers with a length, 64 references, 64 numbers, and the map.
        Assert.InRange(Read(), 1, 24 + (64 * 8) + 24 + (64 * 4) + 32);
    }
}
