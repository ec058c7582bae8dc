using KubeGen.Client.Configuration;

namespace KubeGen.Client.Transport;

/// <summary>Where a request's bearer token comes from.</summary>
internal abstract class TokenSource : IDisposable
{
    /// <summary>The source of a user's token; null for a user that has none.</summary>
    public static TokenSource? Of(KubeCredentials credentials, TimeProvider time) =>
        credentials.TokenFile is { } file ? new TokenFile(file, credentials.Token, time)
        : credentials.Token is { } token ? new FixedToken(token)
        : null;

    /// <summary>The token to send now.</summary>
    /// <exception cref="KubeConfigurationException">There is none.</exception>
    public abstract ValueTask<string> GetAsync(CancellationToken cancellationToken);

    /// <summary>Gives up what the source holds.</summary>
    public abstract void Dispose();

    private sealed class FixedToken(string token) : TokenSource
    {
        public override ValueTask<string> GetAsync(CancellationToken cancellationToken) => new(token);

        public override void Dispose()
        {
        }
    }
}
