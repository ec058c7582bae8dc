using System.Buffers.Text;
using System.Text;

namespace KubeGen;

/// <summary>The uid of an object: a Guid on every server known, kept as 16 bytes, but any text is kept as it came.</summary>
public readonly struct ObjectUid : IEquatable<ObjectUid>
{
    private readonly Guid _guid;
    private readonly string? _other;

    private ObjectUid(Guid guid, string? other)
    {
        _guid = guid;
        _other = other;
    }

    /// <summary>The uid that a server sent.</summary>
    /// <param name="text">The text as UTF-8.</param>
    public static ObjectUid Parse(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        // Only what prints as it came may be kept as a Guid: upper case and the zero Guid would not.
        return text.Length == 36 && Utf8Parser.TryParse(text, out Guid guid, out int used, 'D') && used == 36
            && !text.ContainsAnyInRange((byte)'A', (byte)'F') && guid != Guid.Empty
            ? new(guid, null)
            : new(default, Encoding.UTF8.GetString(text));
    }

    /// <inheritdoc/>
    public bool Equals(ObjectUid other) => _guid == other._guid && _other == other._other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ObjectUid other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_guid, _other);

    /// <summary>The text as a server sent it; empty for none.</summary>
    public override string ToString() => _other ?? (_guid == Guid.Empty ? "" : _guid.ToString("D"));

    /// <summary>Whether both are the same uid.</summary>
    public static bool operator ==(ObjectUid left, ObjectUid right) => left.Equals(right);

    /// <summary>Whether the uids differ.</summary>
    public static bool operator !=(ObjectUid left, ObjectUid right) => !left.Equals(right);
}
