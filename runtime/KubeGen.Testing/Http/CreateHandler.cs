using System.Text.Json.Nodes;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>Creates objects.</summary>
/// <param name="store">The objects.</param>
/// <param name="time">The clock of creation timestamps.</param>
internal sealed class CreateHandler(ObjectStore store, TimeProvider time)
{
    private const int MostTries = 8;

    public async Task HandleAsync(HttpContext context, ResourcePath path, CancellationToken cancellationToken)
    {
        ResponseFormat format = Negotiation.ForObject(context.Request);
        WriteOptions options = WriteOptions.Read(context.Request.Query, "CreateOptions");
        JsonObject item = await RequestBody.ReadAsync(context.Request, cancellationToken).ConfigureAwait(false)
            ?? throw ApiErrors.BadRequest($"the body is empty, where a {path.Kind.Schema.Kind} should be");
        NewObject.Prepare(item, path, time.GetUtcNow());
        if (options.DryRun)
        {
            ((JsonObject)item["metadata"]!).Remove("resourceVersion");
        }

        IReadOnlyList<string> unknown = [];
        StoredObject? created = null;
        for (int tries = 0; created is null; tries++)
        {
            bool generated = NewObject.Name(item, path.Kind, again: tries > 0);
            ReadOnlySpan<byte> json = path.Kind.Codec.Normalize(item, out unknown);
            CheckUnknown(unknown, options, path.Kind);
            created = options.DryRun ? Rehearse(path, json) : store.Create(path.Kind, json);
            if (created is null && (!generated || tries == MostTries))
            {
                throw ApiErrors.AlreadyExists(path.Kind, (string)item["metadata"]!["name"]!);
            }
        }

        if (options.FieldValidation == "Warn")
        {
            foreach (string field in unknown)
            {
                context.Response.Headers.Append("Warning", $"299 - \"unknown field \\\"{Ascii(field)}\\\"\"");
            }
        }

        await Responses.WriteObjectAsync(context, StatusCodes.Status201Created, created, format, cancellationToken).ConfigureAwait(false);
    }

    private StoredObject? Rehearse(ResourcePath path, ReadOnlySpan<byte> json)
    {
        StoredObject item = StoredObject.Create(path.Kind, json, version: 0);
        if (path.Namespace.Length > 0 && store.Get(ServedKinds.Namespace, path.Namespace) is null)
        {
            throw ApiErrors.NotFound(ServedKinds.Namespace, path.Namespace);
        }

        return store.Get(path.Kind, item.Key) is null ? item : null;
    }

    private static void CheckUnknown(IReadOnlyList<string> unknown, WriteOptions options, ServedKind kind)
    {
        if (unknown.Count > 0 && options.FieldValidation == "Strict")
        {
            string fields = string.Join(", ", unknown.Select(field => $"unknown field \"{field}\""));
            throw ApiErrors.BadRequest(
                $"{kind.Schema.Kind} in version \"{kind.Schema.Version}\" cannot be handled: strict decoding error: {fields}");
        }
    }

    /// <summary>A field's name comes from the client, and a header takes only some characters.</summary>
    private static string Ascii(string field) => new([.. field.Select(c => c is >= ' ' and <= '~' and not '"' and not '\\' ? c : '?')]);
}
