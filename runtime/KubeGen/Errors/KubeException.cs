namespace KubeGen;

/// <summary>
/// The base of all errors that KubeGen raises. No message or property ever holds a token, a header or the data of a Secret.
/// </summary>
public class KubeException : Exception
{
    /// <summary>An error without a message.</summary>
    public KubeException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What went wrong, on which resource, and what helps.</param>
    public KubeException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What went wrong, on which resource, and what helps.</param>
    /// <param name="innerException">The cause.</param>
    public KubeException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the client was doing; null where no request was involved.</summary>
    public KubeOperation? Operation { get; init; }

    /// <summary>One sentence on what usually helps; also the end of the message. Null where there is no advice.</summary>
    public string? Remedy { get; init; }
}
