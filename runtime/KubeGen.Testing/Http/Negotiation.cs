using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KubeGen.Testing.Http;

/// <summary>Chooses a format by the Accept header: the first entry, by weight, that this server can produce.</summary>
internal static class Negotiation
{
    private const string Available = "application/json, application/vnd.kubernetes.protobuf";

    /// <summary>The format of one object.</summary>
    /// <exception cref="ApiException">The client accepts nothing that this server can produce.</exception>
    public static ResponseFormat ForObject(HttpRequest request) => Choose(request, ResponseShape.MetadataList,
        "the answer is a single object, and cannot be a PartialObjectMetadataList");

    /// <summary>The format of a list.</summary>
    /// <exception cref="ApiException">The client accepts nothing that this server can produce.</exception>
    public static ResponseFormat ForList(HttpRequest request) => Choose(request, ResponseShape.Metadata,
        "the answer is a list, and cannot be a PartialObjectMetadata");

    /// <summary>The format of the objects of a watch.</summary>
    /// <exception cref="ApiException">The client accepts nothing that this server can produce.</exception>
    public static ResponseFormat ForWatch(HttpRequest request) => ForObject(request);

    /// <summary>The encoding of a Status, which is JSON for those who accept neither.</summary>
    public static ResponseMedia ForError(HttpRequest request)
    {
        foreach (MediaTypeHeaderValue entry in Entries(request))
        {
            if (MediaOf(entry) is { } media)
            {
                return media;
            }
        }

        return ResponseMedia.Json;
    }

    /// <summary>Whether a client asks for aggregated discovery before the plain one.</summary>
    public static bool WantsAggregatedDiscovery(HttpRequest request)
    {
        foreach (MediaTypeHeaderValue entry in Entries(request))
        {
            string kind = Parameter(entry, "as");
            if (MediaOf(entry) == ResponseMedia.Json
                && (kind.Length == 0 || (kind == "APIGroupDiscoveryList" && Parameter(entry, "v") == "v2")))
            {
                return kind.Length > 0;
            }
        }

        return false;
    }

    private static ResponseFormat Choose(HttpRequest request, ResponseShape impossible, string why)
    {
        foreach (MediaTypeHeaderValue entry in Entries(request))
        {
            if (MediaOf(entry) is not { } media || ShapeOf(entry) is not { } shape)
            {
                continue;
            }

            return shape == impossible ? throw ApiErrors.NotAcceptable(why) : new(media, shape);
        }

        throw ApiErrors.NotAcceptable($"only the following media types are accepted: {Available}");
    }

    private static IEnumerable<MediaTypeHeaderValue> Entries(HttpRequest request) =>
        request.Headers.Accept.Count == 0
        || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? entries)
            ? [new MediaTypeHeaderValue("*/*")]
            : entries.OrderByDescending(static entry => entry.Quality ?? 1);

    private static ResponseMedia? MediaOf(MediaTypeHeaderValue entry) => entry.MediaType.Value switch
    {
        ResponseFormat.Json or "application/*" or "*/*" => ResponseMedia.Json,
        ResponseFormat.Protobuf => ResponseMedia.Protobuf,
        _ => null,
    };

    private static ResponseShape? ShapeOf(MediaTypeHeaderValue entry) => Parameter(entry, "as") switch
    {
        "" => ResponseShape.Full,
        _ when Parameter(entry, "g") != "meta.k8s.io" || Parameter(entry, "v") != "v1" => null,
        "PartialObjectMetadata" => ResponseShape.Metadata,
        "PartialObjectMetadataList" => ResponseShape.MetadataList,
        _ => null,
    };

    private static string Parameter(MediaTypeHeaderValue entry, string name)
    {
        foreach (NameValueHeaderValue parameter in entry.Parameters)
        {
            if (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Value.ToString();
            }
        }

        return "";
    }
}
