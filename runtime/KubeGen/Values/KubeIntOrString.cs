using System.Globalization;

namespace KubeGen;

/// <summary>A value that is a number or a text, such as a port by number or by name. The default is the number 0.</summary>
public readonly struct KubeIntOrString : IEquatable<KubeIntOrString>
{
    private readonly int _number;
    private readonly string? _text;

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public KubeIntOrString(int number) => _number = number;

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public KubeIntOrString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Whether the value is a text.</summary>
    public bool IsString => _text is not null;

    /// <summary>The number, or null where the value is a text.</summary>
    public int? Number => _text is null ? _number : null;

    /// <summary>The text, or null where the value is a number.</summary>
    public string? Text => _text;

    /// <inheritdoc/>
    public bool Equals(KubeIntOrString other) => _number == other._number && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KubeIntOrString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_number, _text);

    /// <summary>The value as YAML would show it, a text without quotes.</summary>
    public override string ToString() => _text ?? _number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator KubeIntOrString(int number) => new(number);

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator KubeIntOrString(string text) => new(text);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static KubeIntOrString FromInt32(int number) => new(number);

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public static KubeIntOrString FromString(string text) => new(text);

    /// <summary>Whether both are the same number or the same text.</summary>
    public static bool operator ==(KubeIntOrString left, KubeIntOrString right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(KubeIntOrString left, KubeIntOrString right) => !left.Equals(right);
}
