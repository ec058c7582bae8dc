namespace KubeGen;

/// <summary>The server was not reached, is not the one it should be, or the connection broke.</summary>
public sealed class KubeConnectionException : KubeException
{
    /// <summary>An error without a message.</summary>
    public KubeConnectionException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public KubeConnectionException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public KubeConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How the connection failed.</summary>
    public KubeConnectionFailure Failure { get; init; }
}
