using System.Net;

namespace KubeGen.Errors;

/// <summary>Composes messages: what was done, what happened, what helps.</summary>
internal static class ErrorText
{
    public static string Of(KubeOperation? operation, string what, string? remedy)
    {
        string text = operation is null ? what : $"Failed to {operation}: {what}";
        text = text.EndsWith('.') ? text : text + ".";
        return remedy is null ? text : $"{text} {remedy}";
    }

    public static string Of(KubeStatus status, KubeOperation? operation)
    {
        ArgumentNullException.ThrowIfNull(status);
        string answer = status.Message.Length == 0 ? $"the server answered {status}" : $"the server answered {status}: {status.Message}";
        return Of(operation, answer, StatusRemedy.For(status, operation));
    }

    /// <summary>The reason that Kubernetes would give for an HTTP status code.</summary>
    public static string ReasonOf(HttpStatusCode code) => (int)code switch
    {
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        409 => "Conflict",
        410 => "Gone",
        413 => "RequestEntityTooLarge",
        415 => "UnsupportedMediaType",
        422 => "Invalid",
        429 => "TooManyRequests",
        500 => "InternalError",
        503 => "ServiceUnavailable",
        504 => "Timeout",
        _ => code.ToString(),
    };
}
