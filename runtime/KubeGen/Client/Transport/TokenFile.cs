using System.Text;
using KubeGen.Client.Configuration;

namespace KubeGen.Client.Transport;

/// <summary>
/// A token in a file, which the kubelet replaces from time to time. It is read again every 50 seconds, like client-go does (60 with 10 of
/// leeway); while it cannot be read, the last good token stays in use.
/// </summary>
internal sealed class TokenFile(string path, string? fallback, TimeProvider time) : TokenSource
{
    private const int Longest = 64 * 1024;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(50);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Reading? _last;

    private sealed record Reading(string Token, long At);

    public override ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        _last is { } last && IsFresh(last) ? new(last.Token) : ReadAsync(cancellationToken);

    private bool IsFresh(Reading reading) => time.GetElapsedTime(reading.At) < Period;

    private async ValueTask<string> ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_last is { } other && IsFresh(other))
            {
                return other.Token;
            }

            string token;
            try
            {
                token = BearerToken.Check(await ReadFileAsync(cancellationToken).ConfigureAwait(false), path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or KubeConfigurationException)
            {
                token = _last?.Token ?? fallback
                    ?? throw new KubeConfigurationException($"The token file {path} cannot be read, or holds no token.", e);
            }

            _last = new(token, time.GetTimestamp());
            return token;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async ValueTask<string> ReadFileAsync(CancellationToken cancellationToken)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            byte[] buffer = new byte[Longest];
            int length = await file.ReadAtLeastAsync(buffer, Longest, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    public override void Dispose() => _reading.Dispose();
}
