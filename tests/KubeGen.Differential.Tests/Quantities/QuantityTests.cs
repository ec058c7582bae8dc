using System.Numerics;
using k8s.Models;

namespace KubeGen.Differential.Tests.Quantities;

/// <summary>
/// The values and the order of quantities, against exact arithmetic and against the official client. The client keeps more than nine
/// decimals and has no bound, where Kubernetes (k8s.io/apimachinery, resource.ParseQuantity) rounds and bounds: there exact
/// arithmetic alone decides. The client does not end on some negative texts, so that it is not asked for them.
/// </summary>
public class QuantityTests(ITestOutputHelper output)
{
    private const int Texts = 100_000;

    [Fact]
    public void Valid_texts_have_the_exact_value()
    {
        Random random = new(5);
        (int rounded, int asked) = (0, 0);
        for (int i = 0; i < Texts; i++)
        {
            string text = QuantityTexts.Valid(random);
            BigInteger nanos = ExactQuantity.Nanos(text)!.Value;
            decimal value = KubeQuantity.Parse(text).Value;
            Assert.True(nanos == (BigInteger)value * 1_000_000_000 + (BigInteger)(value % 1 * 1_000_000_000), $"{text} is {nanos}n, not {value}");

            if (!text.StartsWith('-') && i % 10 == 0)
            {
                bool same = Official(text) == value;
                asked++;
                rounded += same ? 0 : 1;
                Assert.True(same || Differs(text, value), $"{text}: {value} here, {Official(text)} there");
            }
        }

        output.WriteLine($"{Texts} texts, {asked} put to the official client, of which {rounded} are rounded or bounded by Kubernetes alone");
    }

    [Fact]
    public void Invalid_texts_are_refused()
    {
        Random random = new(6);
        int refused = 0;
        for (int i = 0; i < Texts; i++)
        {
            string text = QuantityTexts.Invalid(random);
            bool valid = ExactQuantity.Nanos(text) is not null;
            Assert.True(valid == KubeQuantity.TryParse(text, out _), $"'{text}' is {(valid ? "a" : "no")} quantity");
            refused += valid ? 0 : 1;
        }

        Assert.True(refused > Texts / 2);
    }

    [Fact]
    public void The_order_is_that_of_the_values()
    {
        Random random = new(7);
        for (int i = 0; i < Texts; i++)
        {
            string left = QuantityTexts.Valid(random), right = random.Next(20) == 0 ? left : QuantityTexts.Valid(random);
            KubeQuantity mine = KubeQuantity.Parse(left), other = KubeQuantity.Parse(right);
            int order = ExactQuantity.Nanos(left)!.Value.CompareTo(ExactQuantity.Nanos(right)!.Value);
            Assert.Equal(order, Math.Sign(mine.CompareTo(other)));
            (bool equal, bool less, bool more) = (mine == other, other > mine, mine > other);
            Assert.Equal((order == 0, order < 0, order > 0), (equal, less, more));
            Assert.True(order != 0 || mine.GetHashCode() == other.GetHashCode(), $"{left} and {right} are equal and hash apart");
        }
    }

    [Theory]
    [InlineData("0.0000000001", "0.000000001")]
    [InlineData("-0.0000000001", "-0.000000001")]
    [InlineData("1.0000000001", "1.000000001")]
    [InlineData("1e-12", "0.000000001")]
    [InlineData("0.1n", "0.000000001")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9223372036854775807")]
    [InlineData("-9223372036854775809", "-9223372036854775807")]
    [InlineData("8Ei", "9223372036854775807")]
    [InlineData("10E", "9223372036854775807")]
    [InlineData("1e300", "9223372036854775807")]
    [InlineData("123456789012345678901234567890n", "9223372036854775807")]
    [InlineData("0.00000000000000000000000000000000001Ei", "0.000000001")]
    [InlineData("0.0000000000000000000000000000001Ki", "0.000000001")]
    [InlineData("1.23456789012345678901234567890Ki", "1264.197519487")]
    [InlineData("7.000000000000000002Ei", "8070450532247928834.305843010")]
    [InlineData("1e2000000000", "9223372036854775807")]
    [InlineData("0e2000000000", "0")]
    [InlineData("1e-2000000000", "0.000000001")]
    public void What_Kubernetes_rounds_or_bounds_has_the_exact_value(string text, string value)
    {
        decimal expected = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((BigInteger)(expected % 1 * 1_000_000_000) + (BigInteger)expected * 1_000_000_000, ExactQuantity.Nanos(text.Replace("2000000000", "200")));
        Assert.Equal(expected, KubeQuantity.Parse(text).Value);
    }

    private static decimal? Official(string text)
    {
        try
        {
            return new ResourceQuantity(text).ToDecimal();
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether Kubernetes rounds or bounds the text, or the client cannot read it.</summary>
    private static bool Differs(string text, decimal value) =>
        Official(text) is not { } there || value == long.MaxValue || (value > there && value - there <= 0.000_000_001m);
}
