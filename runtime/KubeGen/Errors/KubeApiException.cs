namespace KubeGen;

/// <summary>The server was reached and refused the request, or ended a watch with an error.</summary>
public sealed class KubeApiException : KubeException
{
    /// <summary>An error without a status.</summary>
    public KubeApiException()
    {
    }

    /// <summary>An error with a message and an empty status.</summary>
    /// <param name="message">What went wrong.</param>
    public KubeApiException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause and an empty status.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public KubeApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The error that a server reported.</summary>
    /// <param name="status">What the server said.</param>
    /// <param name="operation">What it was asked for.</param>
    /// <param name="retryAfter">When the server wants to be asked again; null where it did not say.</param>
    public KubeApiException(KubeStatus status, KubeOperation? operation = null, TimeSpan? retryAfter = null)
        : base(Errors.ErrorText.Of(status, operation))
    {
        Status = status;
        Operation = operation;
        RetryAfter = retryAfter;
        Remedy = Errors.StatusRemedy.For(status, operation);
    }

    /// <summary>What the server said.</summary>
    public KubeStatus Status { get; } = new();

    /// <summary>
    /// How long the server asks to be left alone, from the <c>Retry-After</c> header or the status; at most 5 minutes. Null where it
    /// did not say.
    /// </summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The object, or the whole API, does not exist (404); the status names the object where it is that.</summary>
    public bool IsNotFound => Status.Code == 404;

    /// <summary>The credentials are missing, wrong or expired (401).</summary>
    public bool IsUnauthorized => Status.Code == 401;

    /// <summary>The user may not do this (403).</summary>
    public bool IsForbidden => Status.Code == 403;

    /// <summary>Somebody changed the object in between (409 Conflict).</summary>
    public bool IsConflict => Status is { Code: 409, Reason: not "AlreadyExists" };

    /// <summary>An object of that name exists already (409 AlreadyExists).</summary>
    public bool IsAlreadyExists => Status is { Code: 409, Reason: "AlreadyExists" };

    /// <summary>The resource version or continue token is older than what the server keeps (410): list again.</summary>
    public bool IsExpired => Status.Code == 410;

    /// <summary>The server is busy (429): wait for <see cref="RetryAfter"/>.</summary>
    public bool IsTooManyRequests => Status.Code == 429;

    /// <summary>The resource version asked for is newer than what this server has seen (504 with that cause).</summary>
    public bool IsResourceVersionTooLarge => Status.IsResourceVersionTooLarge;
}
