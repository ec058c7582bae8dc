using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace KubeGen.Testing.Http;

/// <summary>Where a list goes on. Clients must not look into it.</summary>
/// <param name="Version">The version that all pages show; -1 for the newest.</param>
/// <param name="Start">The first key of the page, without the namespace that the list is limited to.</param>
internal readonly record struct ContinueToken(long Version, string Start)
{
    /// <exception cref="ApiException">The text is no token.</exception>
    public static ContinueToken Parse(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            JsonElement root = document.RootElement;
            return new(root.GetProperty("rv").GetInt64(), root.GetProperty("start").GetString() ?? "");
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw ApiErrors.BadRequest("invalid continue token: it is none that this server gave");
        }
    }

    public override string ToString()
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("rv"u8, Version);
            json.WriteString("start"u8, Start);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(bytes.WrittenSpan);
    }
}
