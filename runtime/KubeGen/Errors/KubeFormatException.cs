namespace KubeGen;

/// <summary>Bytes that came from a server, or text given by a user, are not what they should be.</summary>
public sealed class KubeFormatException : KubeException
{
    /// <summary>An error without a message.</summary>
    public KubeFormatException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What was expected, and what came.</param>
    public KubeFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What was expected, and what came.</param>
    /// <param name="innerException">The cause.</param>
    public KubeFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
