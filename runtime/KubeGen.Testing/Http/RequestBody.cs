using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KubeGen.Testing.Http;

/// <summary>Reads the JSON that a client sends.</summary>
internal static class RequestBody
{
    /// <summary>What the API server reads at most.</summary>
    public const int Limit = 3 * 1024 * 1024;

    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false };

    /// <summary>Reads an object.</summary>
    /// <returns>Null for an empty body.</returns>
    /// <exception cref="ApiException">The body is too large, or no JSON object.</exception>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using MemoryStream body = new();
        try
        {
            await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw ApiErrors.TooLarge(Limit);
        }

        if (body.Length == 0)
        {
            return null;
        }

        if (request.ContentType is { } type
            && !(MediaTypeHeaderValue.TryParse(type, out MediaTypeHeaderValue? parsed) && parsed.MediaType == ResponseFormat.Json))
        {
            throw ApiErrors.UnsupportedMediaType();
        }

        try
        {
            return JsonNode.Parse(body.GetBuffer().AsSpan(0, (int)body.Length), documentOptions: Reading) as JsonObject
                ?? throw ApiErrors.BadRequest("the body is no JSON object");
        }
        catch (JsonException e)
        {
            throw ApiErrors.BadRequest($"the body is no JSON: {e.Message}");
        }
    }
}
