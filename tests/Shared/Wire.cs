using System.Text;

namespace KubeGen.Tests;

/// <summary>Protobuf messages by hand, for tests that want no other library: fields with numbers below 16, of up to 127 bytes.</summary>
internal static class Wire
{
    public static byte[] Text(int field, string text) => Message(field, Encoding.UTF8.GetBytes(text));

    public static byte[] Message(int field, params byte[][] parts)
    {
        byte[] body = [.. parts.SelectMany(part => part)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(field, 15);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(body.Length, 127);
        return [(byte)(field << 3 | 2), (byte)body.Length, .. body];
    }
}
