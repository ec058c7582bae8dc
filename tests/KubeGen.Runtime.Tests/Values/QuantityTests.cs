using System.Text;

namespace KubeGen.Runtime.Tests.Values;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("+1.5", "1.5")]
    [InlineData("-1.5", "-1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("100m", "0.1")]
    [InlineData("1u", "0.000001")]
    [InlineData("1n", "0.000000001")]
    [InlineData("0.1n", "0.000000001")]
    [InlineData("-0.1n", "-0.000000001")]
    [InlineData("2k", "2000")]
    [InlineData("1Ki", "1024")]
    [InlineData("1.5Gi", "1610612736")]
    [InlineData("1Ei", "1152921504606846976")]
    [InlineData("1E", "1000000000000000000")]
    [InlineData("1e3", "1000")]
    [InlineData("1E3", "1000")]
    [InlineData("15e-1", "1.5")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("100E", "9223372036854775807")]
    [InlineData("-100Ei", "-9223372036854775807")]
    [InlineData("1e2147483647", "9223372036854775807")]
    [InlineData("1e-2147483648", "0.000000001")]
    [InlineData("0e2147483647", "0")]
    public void Reads_what_Kubernetes_reads(string text, string value)
    {
        KubeQuantity quantity = KubeQuantity.Parse(text);
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), quantity.Value);
        Assert.Equal(text, quantity.ToString());
        Assert.Equal(quantity, KubeQuantity.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("m")]
    [InlineData("1x")]
    [InlineData("1mi")]
    [InlineData("1K")]
    [InlineData("1..5")]
    [InlineData("--1")]
    [InlineData("1,5")]
    [InlineData("1e")]
    [InlineData("1e99999999999")]
    [InlineData("0x10")]
    public void Refuses_what_is_no_quantity(string text)
    {
        Assert.False(KubeQuantity.TryParse(text, out _));
        Assert.Throws<KubeFormatException>(() => KubeQuantity.Parse(text));
    }

    [Fact]
    public void Repeats_only_the_beginning_of_a_text_that_is_no_quantity()
    {
        KubeFormatException e = Assert.Throws<KubeFormatException>(() => KubeQuantity.Parse(Encoding.UTF8.GetBytes(new string('x', 1_000_000))));
        Assert.InRange(e.Message.Length, 1, 300);
    }

    [Fact]
    public void Compares_by_value()
    {
        KubeQuantity thousand = KubeQuantity.Parse("1000m"), one = KubeQuantity.Parse("1");
        Assert.True(thousand == one && thousand <= one && thousand >= one && !(thousand != one));
        Assert.Equal(thousand.GetHashCode(), one.GetHashCode());
        Assert.True(KubeQuantity.Parse("1Mi") > KubeQuantity.Parse("1M"));
        Assert.True(KubeQuantity.Parse("-1") < default(KubeQuantity));
        Assert.Equal("0", default(KubeQuantity).ToString());
    }

    [Fact]
    public void F40_random_texts_raise_only_format_errors()
    {
        Random random = new(3);
        for (int i = 0; i < 100_000; i++)
        {
            char[] text = random.GetItems("0123456789.+-eEmkKMGiun".AsSpan(), random.Next(1, 12));
            if (KubeQuantity.TryParse(new(text), out KubeQuantity quantity))
            {
                Assert.InRange(quantity.Value, -long.MaxValue, long.MaxValue);
            }
        }
    }
}
