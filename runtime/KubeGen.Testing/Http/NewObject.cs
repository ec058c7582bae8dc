using System.Globalization;
using System.Text.Json.Nodes;
using KubeGen.Testing.Codec;
using KubeGen.Testing.Selectors;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Http;

/// <summary>Checks an object that a client wants to create, and fills in what is the server's to say.</summary>
internal static class NewObject
{
    /// <summary>How long a name with random letters may be before them, so that it remains a DNS label.</summary>
    private const int LongestGeneratedBase = 58;

    private const int RandomLetters = 5;
    private const string Letters = "bcdfghjklmnpqrstvwxz2456789";

    /// <exception cref="ApiException">The object must not be created like this.</exception>
    public static void Prepare(JsonObject item, ResourcePath path, DateTimeOffset now)
    {
        CheckKind(item, path.Kind);
        JsonObject metadata = Child(item, "metadata");
        if (Text(metadata, "namespace") is { Length: > 0 } space && space != path.Namespace)
        {
            throw ApiErrors.BadRequest("the namespace of the provided object does not match the namespace sent on the request");
        }

        if (Text(metadata, "resourceVersion").Length > 0)
        {
            throw new ApiException(new(500, "", "resourceVersion should not be set on objects to be created"));
        }

        Own(metadata, path, now);
        path.Kind.Prepare(item);
        CheckLabels(Child(metadata, "labels"), path.Kind, Text(metadata, "name"));
    }

    /// <summary>An object within an object, made where there is none.</summary>
    /// <exception cref="ApiException">It is something else.</exception>
    public static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is not { } child)
        {
            parent[name] = child = new JsonObject();
        }

        return child as JsonObject ?? throw ScalarNormalizer.Mismatch(name, "an object");
    }

    /// <summary>Gives an object the random part of its name, if it has one.</summary>
    /// <returns>Whether there is one, so that another try gives another name.</returns>
    public static bool Name(JsonObject item, ServedKind kind, bool again)
    {
        JsonObject metadata = (JsonObject)item["metadata"]!;
        string name = Text(metadata, "name"), start = Text(metadata, "generateName");
        bool generated = start.Length > 0 && (again || name.Length == 0);
        if (generated)
        {
            start = start.Length > LongestGeneratedBase ? start[..LongestGeneratedBase] : start;
            metadata["name"] = name = start + Random.Shared.GetString(Letters, RandomLetters);
        }

        if (name.Length == 0)
        {
            throw ApiErrors.Invalid(kind, "",
                new("FieldValueRequired", "Required value: name or generateName is required", "metadata.name"));
        }

        if (kind.NameIsLabel ? !LabelSyntax.IsDnsLabel(name) : !LabelSyntax.IsSubdomain(name))
        {
            string rule = kind.NameIsLabel ? "DNS label" : "DNS subdomain";
            throw ApiErrors.Invalid(kind, name,
                new("FieldValueInvalid", $"Invalid value: \"{name}\": it must be a {rule} in lower case", "metadata.name"));
        }

        return generated;
    }

    private static void CheckKind(JsonObject item, ServedKind kind)
    {
        string named = Text(item, "kind"), version = Text(item, "apiVersion");
        if ((named.Length > 0 && named != kind.Schema.Kind) || (version.Length > 0 && version != kind.Schema.ApiVersion))
        {
            throw ApiErrors.BadRequest($"{named} in version \"{version}\" cannot be handled as a {kind.Schema.Kind}");
        }
    }

    private static void CheckLabels(JsonObject labels, ServedKind kind, string name)
    {
        foreach ((string key, JsonNode? value) in labels)
        {
            string wrong = !LabelSyntax.IsKey(key) ? key
                : value is JsonValue text && text.TryGetValue(out string? found) && !LabelSyntax.IsValue(found) ? found : "";
            if (wrong.Length > 0)
            {
                throw ApiErrors.Invalid(kind, name,
                    new("FieldValueInvalid", $"Invalid value: \"{wrong}\": it must have the form of a label", "metadata.labels"));
            }
        }
    }

    private static void Own(JsonObject metadata, ResourcePath path, DateTimeOffset now)
    {
        foreach (string field in (ReadOnlySpan<string>)
            ["namespace", "generation", "deletionTimestamp", "deletionGracePeriodSeconds", "managedFields", "selfLink"])
        {
            metadata.Remove(field);
        }

        if (path.Namespace.Length > 0)
        {
            metadata["namespace"] = path.Namespace;
        }

        if (path.Kind.HasGeneration)
        {
            metadata["generation"] = 1L;
        }

        metadata["uid"] = Guid.NewGuid().ToString();
        metadata["creationTimestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        metadata["resourceVersion"] = "0"; // the place that the store writes the version into
    }

    private static string Text(JsonObject item, string name) =>
        item[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
