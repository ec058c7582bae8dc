namespace KubeGen.Client.Configuration;

/// <summary>Checks tokens, so that none breaks out of its header.</summary>
internal static class BearerToken
{
    /// <summary>The token without the blanks and line breaks around it.</summary>
    /// <exception cref="KubeConfigurationException">It is empty, or no token; the message does not repeat it.</exception>
    public static string Check(string token, string where)
    {
        string trimmed = token.Trim();
        return trimmed.Length == 0 ? throw new KubeConfigurationException($"{where}: the token is empty.")
            : trimmed.AsSpan().ContainsAnyExceptInRange('!', '~')
                ? throw new KubeConfigurationException($"{where}: the token holds blanks, line breaks or characters that are not ASCII.")
            : trimmed;
    }
}
