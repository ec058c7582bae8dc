using System.IO.Compression;
using System.Net;
using KubeGen.Client.Requests;

namespace KubeGen.Client;

/// <summary>Opens the body of an answer by what its headers say.</summary>
internal static class ResponseBody
{
    public static async ValueTask<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        string encoding = string.Join(',', response.Content.Headers.ContentEncoding);
        return encoding.ToUpperInvariant() switch
        {
            "" or "IDENTITY" => body,
            "GZIP" => new GZipStream(body, CompressionMode.Decompress),

            // An error is told by its code, whatever its explanation is wrapped in.
            _ when response.StatusCode != HttpStatusCode.OK => Stream.Null,
            _ => throw new KubeFormatException($"The server sent an answer compressed as '{Cut(encoding)}', which was not asked for."),
        };
    }

    /// <summary>Checks that a 200 holds what was asked for.</summary>
    public static void RequireProtobuf(HttpResponseMessage response)
    {
        string? type = response.Content.Headers.ContentType?.MediaType;
        if (string.Equals(type, MediaType.Protobuf, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        string came = type is null ? "an answer without a content type" : $"'{Cut(type)}'";
        throw new KubeFormatException($"The server sent {came} where '{MediaType.Protobuf}' was asked for. "
            + (string.Equals(type, MediaType.Json, StringComparison.OrdinalIgnoreCase)
                ? "It serves this resource as JSON only, of which KubeGen reads no objects so far."
                : "A proxy or another web server may stand at this address: check the kubeconfig's server."));
    }

    private static string Cut(string text) => text.Length <= 100 ? text : text[..100];
}
