namespace KubeGen;

/// <summary>One of the client's own timeouts struck. (A timeout of the server is a <see cref="KubeApiException"/> with code 504.)</summary>
public sealed class KubeTimeoutException : KubeException
{
    /// <summary>An error without a message.</summary>
    public KubeTimeoutException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What took too long.</param>
    public KubeTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What took too long.</param>
    /// <param name="innerException">The cause.</param>
    public KubeTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Which timeout it was.</summary>
    public KubeTimeoutTier Tier { get; init; }

    /// <summary>How long it was.</summary>
    public TimeSpan Limit { get; init; }
}
