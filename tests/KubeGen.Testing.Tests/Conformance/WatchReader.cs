using System.Globalization;
using System.Text.Json;

namespace KubeGen.Testing.Tests.Conformance;

/// <summary>Reads the events of a JSON watch.</summary>
public sealed class WatchReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private WatchReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _reader = new(stream);
    }

    public JsonElement Last { get; private set; }

    public long Version => long.Parse(Metadata.GetProperty("resourceVersion").GetString()!, CultureInfo.InvariantCulture);

    private JsonElement Metadata => Last.GetProperty("object").GetProperty("metadata");

    public static async Task<WatchReader> OpenAsync(HttpClient http, string path, string? accept, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept ?? "application/json");
        HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return new(response, await response.Content.ReadAsStreamAsync(cancellationToken));
    }

    /// <summary>Reads an event.</summary>
    /// <returns>Its type and the object's name; null at the end.</returns>
    public async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        string? line = await _reader.ReadLineAsync(cancellationToken);
        if (line is null)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(line);
        Last = document.RootElement.Clone();
        return $"{Last.GetProperty("type").GetString()} {(Metadata.TryGetProperty("name", out JsonElement name) ? name.GetString() : "")}";
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
