using System.Text;

namespace KubeGen.Protobuf;

/// <summary>The API version and kind in an envelope.</summary>
internal readonly ref struct TypeMeta
{
    private TypeMeta(ReadOnlySpan<byte> apiVersion, ReadOnlySpan<byte> kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
    }

    public ReadOnlySpan<byte> ApiVersion { get; }

    public ReadOnlySpan<byte> Kind { get; }

    /// <summary>Whether this is the <c>Status</c> that servers report errors with.</summary>
    public bool IsStatus => Kind.SequenceEqual("Status"u8) && ApiVersion.SequenceEqual("v1"u8);

    /// <summary>Reads a <c>TypeMeta {1 apiVersion, 2 kind}</c>; both are required.</summary>
    public static TypeMeta Read(ReadOnlySpan<byte> message)
    {
        ProtoPair.Read(message, out ReadOnlySpan<byte> apiVersion, out ReadOnlySpan<byte> kind);
        return apiVersion.IsEmpty || kind.IsEmpty
            ? throw new KubeFormatException("The server sent an object without apiVersion or kind.")
            : new(apiVersion, kind);
    }

    // Cut, as the text came from outside and goes into messages.
    public override string ToString() => $"{Cut(ApiVersion)} {Cut(Kind)}";

    private static string Cut(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 100)]);
}
