using KubeGen.Protobuf;

namespace KubeGen.Runtime.Tests.Protobuf;

public sealed class ByteWindowTests
{
    private sealed class Counting(long length, int chunk) : IByteSource
    {
        private long _at;

        public ValueTask<int> ReadAsync(Memory<byte> buffer)
        {
            Assert.False(buffer.IsEmpty);
            int count = (int)Math.Min(Math.Min(buffer.Length, chunk), length - _at);
            for (int i = 0; i < count; i++)
            {
                buffer.Span[i] = (byte)(_at++ % 251);
            }

            return new(count);
        }
    }

    private static bool Differs(ReadOnlySpan<byte> bytes, long at)
    {
        foreach (byte b in bytes)
        {
            if (b != at++ % 251)
            {
                return true;
            }
        }

        return false;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(16 * 1024)]
    [InlineData(int.MaxValue)]
    public async Task Every_byte_comes_once_and_in_order(int chunk)
    {
        const int Length = 700_000;
        using ByteWindow window = new(new Counting(Length, chunk));
        Random random = new(1);
        long at = 0;
        while (true)
        {
            int needed = (int)Math.Min(random.Next(1, random.Next(10) == 0 ? 300_000 : 20_000), Length - at);
            if (needed == 0)
            {
                break;
            }

            Assert.True(await window.FillAsync(needed));
            int used = random.Next(needed + 1);
            Assert.False(Differs(window.Available[..used], at));

            window.Advance(used);
            at += used;
        }

        Assert.False(await window.FillAsync(1));
    }

    [Fact]
    public async Task It_grows_by_what_was_received_and_shrinks_again()
    {
        using ByteWindow window = new(new Counting(1_000_000, 10_000));
        Assert.Equal(ByteWindow.Size, window.Capacity);
        Assert.False(await window.FillAsync(1 << 30));
        Assert.Equal(1_000_000, window.Available.Length);
        Assert.InRange(window.Capacity, 1_000_000, 2 * 1024 * 1024);
        using ByteWindow large = new(new Counting(2_000_000, int.MaxValue));
        Assert.True(await large.FillAsync(1_500_000));
        large.Advance(large.Available.Length);
        await large.FillAsync(1);
        Assert.Equal(ByteWindow.Size, large.Capacity);
    }

    [Fact]
    public void It_gives_no_more_than_it_has()
    {
        using ByteWindow window = new(new Counting(10, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => window.Advance(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => window.Advance(-1));
    }
}
