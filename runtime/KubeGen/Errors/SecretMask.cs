using System.Text;

namespace KubeGen.Errors;

/// <summary>Covers the token in what a server says: some repeat the request in their errors.</summary>
internal static class SecretMask
{
    /// <summary>A shorter token, which no issuer makes, would cover ordinary words.</summary>
    private const int Shortest = 8;

    /// <summary>Puts stars in the token's place, of the same length, so that the lengths in a message stay right.</summary>
    public static void Cover(Span<byte> bytes, string? token)
    {
        if (token is null || token.Length < Shortest)
        {
            return;
        }

        ReadOnlySpan<byte> secret = Encoding.UTF8.GetBytes(token);
        for (int at = bytes.IndexOf(secret); at >= 0; at = bytes.IndexOf(secret))
        {
            bytes.Slice(at, secret.Length).Fill((byte)'*');
            bytes = bytes[(at + secret.Length)..];
        }
    }
}
