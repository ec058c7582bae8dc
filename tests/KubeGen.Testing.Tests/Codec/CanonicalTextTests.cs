using KubeGen.Testing.Codec;

namespace KubeGen.Testing.Tests.Codec;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0Mi", "0")]
    [InlineData("1000m", "1")]
    [InlineData("0.5", "500m")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1500Mi", "1500Mi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1000k", "1M")]
    [InlineData("0.1m", "100u")]
    [InlineData("-5", "-5")]
    [InlineData("12e6", "12e6")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E", "1E")]
    [InlineData("100", "100")]
    [InlineData("-1.5", "-1500m")]
    public void Quantities_have_one_form(string text, string expected)
    {
        Assert.True(CanonicalQuantity.TryFormat(text, out string canonical));
        Assert.Equal(expected, canonical);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1KB")]
    public void What_is_no_quantity_is_refused(string text) => Assert.False(CanonicalQuantity.TryFormat(text, out _));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1h30m", 5_400_000_000_000)]
    [InlineData("250ms", 250_000_000)]
    [InlineData("-1.5s", -1_500_000_000)]
    [InlineData("3us", 3_000)]
    public void Durations_are_nanoseconds(string text, long expected)
    {
        Assert.True(GoDuration.TryParse(text, out long nanoseconds));
        Assert.Equal(expected, nanoseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("h")]
    [InlineData("1x")]
    [InlineData("1h-1m")]
    [InlineData("999999999h")]
    public void What_is_no_duration_is_refused(string text) => Assert.False(GoDuration.TryParse(text, out _));
}
