using System.Globalization;

namespace KubeGen.Testing.Storage;

/// <summary>Where things stand in an object's JSON.</summary>
/// <param name="Metadata">The value of <c>metadata</c>.</param>
/// <param name="ResourceVersion">The text of <c>metadata.resourceVersion</c>, between its quotes; empty, at 0, without one.</param>
internal readonly record struct ObjectLayout(Range Metadata, Range ResourceVersion)
{
    private const int LongestVersion = 20;

    /// <summary>The JSON with another version in it.</summary>
    public byte[] Stamp(ReadOnlySpan<byte> json, long version)
    {
        Span<byte> digits = stackalloc byte[LongestVersion];
        int count = Format(version, digits);
        (int start, int end) = (ResourceVersion.Start.Value, ResourceVersion.End.Value);
        byte[] stamped = new byte[json.Length - (end - start) + count];
        json[..start].CopyTo(stamped);
        digits[..count].CopyTo(stamped.AsSpan(start));
        json[end..].CopyTo(stamped.AsSpan(start + count));
        return stamped;
    }

    /// <summary>The layout of what <see cref="Stamp"/> gives.</summary>
    public ObjectLayout Stamped(long version)
    {
        Span<byte> digits = stackalloc byte[LongestVersion];
        int start = ResourceVersion.Start.Value, count = Format(version, digits);
        int added = count - (ResourceVersion.End.Value - start);
        return new(Metadata.Start..(Metadata.End.Value + added), start..(start + count));
    }

    private static int Format(long version, Span<byte> digits) =>
        version > 0 && version.TryFormat(digits, out int count, default, CultureInfo.InvariantCulture) ? count : 0;
}
