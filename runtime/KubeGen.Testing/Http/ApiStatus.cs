namespace KubeGen.Testing.Http;

/// <summary>A Status: how the API answers where it has no object to answer with.</summary>
/// <param name="Code">The HTTP status code; 0 for a success, where it is left out.</param>
/// <param name="Reason">The reason in one word, which programs look at.</param>
/// <param name="Message">The text for people.</param>
/// <param name="Details">What it is about.</param>
internal sealed record ApiStatus(int Code, string Reason, string Message, StatusDetails? Details = null)
{
    /// <summary><c>Success</c> or <c>Failure</c>.</summary>
    public string Outcome => Code is 0 or (>= 200 and < 300) ? "Success" : "Failure";

    /// <summary>The token that continues a list whose own token is too old.</summary>
    public string Continue { get; init; } = "";
}

/// <summary>What a Status is about.</summary>
internal sealed record StatusDetails(string Name = "", string Group = "", string Kind = "", string Uid = "")
{
    public IReadOnlyList<StatusCause> Causes { get; init; } = [];

    public int RetryAfterSeconds { get; init; }
}

/// <summary>One of several causes of a failure.</summary>
/// <param name="Reason">The reason in one word.</param>
/// <param name="Message">The text for people.</param>
/// <param name="Field">The field of the object or parameter that is wrong.</param>
internal sealed record StatusCause(string Reason, string Message, string Field);
