using System.Globalization;
using System.Text.Json.Nodes;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>Deletes objects, at once: there is no kubelet that would need time.</summary>
/// <param name="store">The objects.</param>
internal sealed class DeleteHandler(ObjectStore store)
{
    private static readonly string[] PermanentNamespaces = ["default", "kube-public", "kube-system"];

    public async Task HandleAsync(HttpContext context, ResourcePath path, CancellationToken cancellationToken)
    {
        ResponseFormat format = Negotiation.ForObject(context.Request);
        WriteOptions options = WriteOptions.Read(context.Request.Query, "DeleteOptions");
        JsonObject? body = await RequestBody.ReadAsync(context.Request, cancellationToken).ConfigureAwait(false);
        if (path.Kind == ServedKinds.Namespace && PermanentNamespaces.Contains(path.Name))
        {
            throw ApiErrors.Forbidden(path.Kind, path.Name, "this namespace may not be deleted");
        }

        void Check(StoredObject item) => CheckPreconditions(item, body);
        StoredObject deleted = (options.DryRun || body?["dryRun"] is JsonArray { Count: > 0 } ? Rehearse(path, Check)
            : store.Delete(path.Kind, path.Key, Check)) ?? throw ApiErrors.NotFound(path.Kind, path.Name);
        await AnswerAsync(context, deleted, format, cancellationToken).ConfigureAwait(false);
    }

    private static Task AnswerAsync(HttpContext context, StoredObject deleted, ResponseFormat format, CancellationToken cancellationToken)
    {
        if (deleted.Kind.DeletionGivesObject)
        {
            return Responses.WriteObjectAsync(context, StatusCodes.Status200OK, deleted, format, cancellationToken);
        }

        StatusDetails details = new(deleted.Facts.Name, deleted.Kind.Schema.Group, deleted.Kind.Schema.Plural, deleted.Facts.Uid);
        return Responses.WriteStatusAsync(context, new(0, "", "", details), cancellationToken);
    }

    private StoredObject? Rehearse(ResourcePath path, Action<StoredObject> check)
    {
        StoredObject? item = store.Get(path.Kind, path.Key);
        if (item is not null)
        {
            check(item);
        }

        return item;
    }

    private static void CheckPreconditions(StoredObject item, JsonObject? body)
    {
        JsonNode? conditions = body?["preconditions"];
        string version = item.Version.ToString(CultureInfo.InvariantCulture);
        Check(item, "UID", Text(conditions, "uid"), item.Facts.Uid);
        Check(item, "ResourceVersion", Text(conditions, "resourceVersion"), version);
    }

    private static void Check(StoredObject item, string what, string? expected, string actual)
    {
        if (expected is not null && expected != actual)
        {
            throw ApiErrors.Conflict(item.Kind, item.Facts.Name,
                $"the {what} in the precondition ({expected}) does not match the {what} in record ({actual})");
        }
    }

    private static string? Text(JsonNode? conditions, string name) =>
        conditions is JsonObject found && found[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
