namespace KubeGen;

/// <summary>There is no configuration to connect with, or what there is cannot be used.</summary>
public sealed class KubeConfigurationException : KubeException
{
    /// <summary>An error without a message.</summary>
    public KubeConfigurationException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What is wrong, in which file and line, and what helps.</param>
    public KubeConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What is wrong, in which file and line, and what helps.</param>
    /// <param name="innerException">The cause.</param>
    public KubeConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
