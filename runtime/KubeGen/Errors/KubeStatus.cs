namespace KubeGen;

/// <summary>
/// What an API server says about a request that failed: the <c>Status</c> object, or its nearest likeness for other answers.
/// </summary>
/// <remarks>Fields: k8s.io/apimachinery pkg/apis/meta/v1 <c>Status</c>.</remarks>
public sealed record KubeStatus
{
    /// <summary>The HTTP status code, such as 404.</summary>
    public int Code { get; init; }

    /// <summary>The reason in one word, such as <c>NotFound</c>; empty where the server gave none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The server's explanation for people; empty where it gave none.</summary>
    public string Message { get; init; } = "";

    /// <summary>What the failure is about; null where the server said nothing of it.</summary>
    public KubeStatusDetails? Details { get; init; }

    /// <summary>
    /// The token that continues an expired list from newer data, at the price of consistency; empty where the server gave none.
    /// </summary>
    public string Continue { get; init; } = "";

    // storage.NewTooLargeResourceVersionError of k8s.io/apiserver.
    internal bool IsResourceVersionTooLarge =>
        Details is { Causes: { IsDefault: false } causes } && causes.Any(static cause => cause.Reason == "ResourceVersionTooLarge");

    /// <summary>Code and reason: <c>404 NotFound</c>.</summary>
    public override string ToString() => Reason.Length == 0 ? $"{Code}" : $"{Code} {Reason}";
}
