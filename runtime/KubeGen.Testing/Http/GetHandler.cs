using System.Globalization;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>Answers with one object.</summary>
/// <param name="store">The objects.</param>
internal sealed class GetHandler(ObjectStore store)
{
    public Task HandleAsync(HttpContext context, ResourcePath path, CancellationToken cancellationToken)
    {
        ResponseFormat format = Negotiation.ForObject(context.Request);
        if (context.Request.Query["resourceVersion"] is [{ Length: > 0 } text, ..])
        {
            CheckVersion(text);
        }

        StoredObject item = store.Get(path.Kind, path.Key) ?? throw ApiErrors.NotFound(path.Kind, path.Name);
        return Responses.WriteObjectAsync(context, StatusCodes.Status200OK, item, format, cancellationToken);
    }

    private void CheckVersion(string text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long version))
        {
            throw ApiErrors.BadRequest($"invalid resource version: '{text}' is no number");
        }

        if (version > store.Version)
        {
            throw ApiErrors.VersionTooLarge(version, store.Version);
        }
    }
}
