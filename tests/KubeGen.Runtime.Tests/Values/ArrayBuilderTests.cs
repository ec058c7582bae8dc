using System.Runtime.CompilerServices;

namespace KubeGen.Runtime.Tests.Values;

public sealed class ArrayBuilderTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(100_000)]
    public void What_an_object_held_does_not_stay_alive_with_the_builder(int count)
    {
        ArrayBuilder<object> builder = new();
        WeakReference before = Fill(builder, count), last = Fill(builder, 1);
        GC.Collect();
        Assert.False(before.IsAlive);

        // The list made last is remembered, as neighbours are replicas.
        Assert.True(last.IsAlive);
        GC.KeepAlive(builder);
    }

    [Fact]
    public void A_huge_list_is_neither_remembered_nor_is_its_buffer_kept()
    {
        ArrayBuilder<object> builder = new();
        WeakReference element = Fill(builder, 100_000);
        GC.Collect();
        Assert.False(element.IsAlive);
        Assert.InRange(builder.Capacity, 0, 1024);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Fill(ArrayBuilder<object> builder, int count)
    {
        object last = new();
        builder.Clear();
        for (int i = 0; i < count; i++)
        {
            builder.Add(i == count - 1 ? last : new object());
        }

        Assert.Equal(count, builder.ToImmutable().Length);
        return new(last);
    }
}
