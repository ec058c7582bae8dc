using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Http;

/// <summary>
/// The failures that a Kubernetes API server knows. Programs read code, reason and details, and some read the short texts.
/// </summary>
internal static class ApiErrors
{
    public static ApiException Unauthorized() => new(new(401, "Unauthorized", "Unauthorized"));

    public static ApiException BadRequest(string message) => new(new(400, "BadRequest", message));

    public static ApiException NoSuchResource() =>
        new(new(404, "NotFound", "the server could not find the requested resource", new()));

    public static ApiException NotFound(ServedKind kind, string name) =>
        new(new(404, "NotFound", $"{Resource(kind)} \"{name}\" not found", About(kind, name)));

    public static ApiException AlreadyExists(ServedKind kind, string name) =>
        new(new(409, "AlreadyExists", $"{Resource(kind)} \"{name}\" already exists", About(kind, name)));

    /// <summary>A precondition that does not hold; unlike the others it speaks of the kind, not of the resource.</summary>
    public static ApiException Conflict(ServedKind kind, string name, string message) => new(new(409, "Conflict",
        $"Operation cannot be fulfilled on {kind.Schema.Kind} \"{name}\": {message}", new(name, kind.Schema.Group, kind.Schema.Kind)));

    public static ApiException Forbidden(ServedKind kind, string name, string message) =>
        new(new(403, "Forbidden", $"{Resource(kind)} \"{name}\" is forbidden: {message}", About(kind, name)));

    public static ApiException MethodNotAllowed() =>
        new(new(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", new()));

    public static ApiException NotAcceptable(string message) => new(new(406, "NotAcceptable", message));

    public static ApiException UnsupportedMediaType() =>
        new(new(415, "UnsupportedMediaType", "the body has a format that this server does not read; it reads application/json"));

    public static ApiException TooLarge(long limit) =>
        new(new(413, "RequestEntityTooLarge", $"Request entity too large: limit is {limit}"));

    public static ApiException Internal(string message) => new(new(500, "InternalError", message));

    /// <summary>
    /// A list whose <c>continue</c> goes back too far; with the token that continues it all the same, from what is there now.
    /// </summary>
    public static ApiException ContinueExpired(string freshToken) => new(new(410, "Expired",
        "The continue parameter belongs to a version that this server no longer has. List anew, or continue with the token in this "
        + "answer, which shows the remaining objects as they are now.") { Continue = freshToken });

    public static ApiStatus TooOld(long version, long oldest) =>
        new(410, "Expired", $"too old resource version: {version} ({oldest})");

    public static ApiException VersionTooLarge(long version, long current) => new(new(504, "Timeout",
        $"Timeout: Too large resource version: {version}, current: {current}",
        new() { Causes = [new("ResourceVersionTooLarge", "Too large resource version", "")], RetryAfterSeconds = 1 }));

    /// <summary>An object that breaks the rules of its kind.</summary>
    public static ApiException Invalid(ServedKind kind, string name, StatusCause cause) =>
        Invalid(kind.Schema.Group, kind.Schema.Kind, name, [cause]);

    /// <summary>Parameters that contradict each other.</summary>
    public static ApiException InvalidOptions(string type, params StatusCause[] causes) => Invalid("meta.k8s.io", type, "", causes);

    private static ApiException Invalid(string group, string kind, string name, StatusCause[] causes)
    {
        string text = string.Join(", ", causes.Select(cause => $"{cause.Field}: {cause.Message}"));
        string subject = group.Length == 0 ? kind : $"{kind}.{group}";
        string message = $"{subject} \"{name}\" is invalid: {(causes.Length == 1 ? text : $"[{text}]")}";
        return new(new(422, "Invalid", message, new(name, group, kind) { Causes = causes }));
    }

    private static string Resource(ServedKind kind) =>
        kind.Schema.Group.Length == 0 ? kind.Schema.Plural : $"{kind.Schema.Plural}.{kind.Schema.Group}";

    private static StatusDetails About(ServedKind kind, string name) => new(name, kind.Schema.Group, kind.Schema.Plural);
}
