using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace KubeGen;

/// <summary>
/// An amount as Kubernetes writes it: <c>100m</c> of a CPU, <c>128Mi</c> of memory. It keeps the text that it came with, and compares
/// by its exact value: <c>1000m</c> equals <c>1</c>.
/// </summary>
/// <remarks>
/// Kubernetes' quantities lie within ±(2^63-1) and have at most 9 decimals, rounded away from zero (k8s.io/apimachinery
/// pkg/api/resource/quantity.go); all of them are exact in a <see cref="decimal"/>.
/// </remarks>
public readonly struct KubeQuantity : IEquatable<KubeQuantity>, IComparable<KubeQuantity>
{
    private const int LongestShown = 100;

    private readonly string? _text;

    private KubeQuantity(string text, decimal value)
    {
        _text = text;
        Value = value;
    }

    /// <summary>The exact value in base units: cores, bytes, pieces.</summary>
    public decimal Value { get; }

    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text: <c>1</c>, <c>1.5</c>, <c>100m</c>, <c>128Mi</c>, <c>1e3</c>.</param>
    /// <exception cref="KubeFormatException">The text is no quantity.</exception>
    public static KubeQuantity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out KubeQuantity quantity) ? quantity
            : throw new KubeFormatException($"'{(text.Length <= LongestShown ? text : text[..LongestShown] + "…")}' is no quantity: a number with a suffix such as m, k, Ki, Mi, Gi, or an exponent.");
    }

    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The quantity.</param>
    /// <returns>False where the text is no quantity.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out KubeQuantity quantity)
    {
        quantity = default;
        if (string.IsNullOrEmpty(text) || !QuantityText.TryRead(text, out decimal value))
        {
            return false;
        }

        quantity = new(text, value);
        return true;
    }

    /// <summary>Reads a quantity from UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="KubeFormatException">The text is no quantity.</exception>
    public static KubeQuantity Parse(ReadOnlySpan<byte> text) => Parse(Encoding.UTF8.GetString(text));

    /// <inheritdoc/>
    public int CompareTo(KubeQuantity other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(KubeQuantity other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KubeQuantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The quantity as it was written.</summary>
    public override string ToString() => _text ?? Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether both are the same amount.</summary>
    public static bool operator ==(KubeQuantity left, KubeQuantity right) => left.Equals(right);

    /// <summary>Whether the amounts differ.</summary>
    public static bool operator !=(KubeQuantity left, KubeQuantity right) => !left.Equals(right);

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(KubeQuantity left, KubeQuantity right) => left.Value < right.Value;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(KubeQuantity left, KubeQuantity right) => left.Value > right.Value;

    /// <summary>Whether the left amount is not larger.</summary>
    public static bool operator <=(KubeQuantity left, KubeQuantity right) => left.Value <= right.Value;

    /// <summary>Whether the left amount is not smaller.</summary>
    public static bool operator >=(KubeQuantity left, KubeQuantity right) => left.Value >= right.Value;
}
