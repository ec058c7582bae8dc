using System.Globalization;

namespace KubeGen.Errors;

/// <summary>Reads the <c>Retry-After</c> header: seconds or a date (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Servers ask for 1 to 32 s; a longer wait is a mistake that must not stop a client for good.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static TimeSpan? Read(HttpResponseMessage response, KubeStatus status, TimeProvider time)
    {
        if (response.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values))
        {
            foreach (string value in values)
            {
                // The server's own clock, where it tells it, keeps a wrong local one out of the sum.
                return Parse(value.AsSpan().Trim(), response.Headers.Date ?? time.GetUtcNow());
            }
        }

        return Of(status);
    }

    /// <summary>What the status itself says.</summary>
    public static TimeSpan? Of(KubeStatus status) =>
        status.Details is { RetryAfterSeconds: > 0 and int seconds } ? Clamp(TimeSpan.FromSeconds(seconds)) : null;

    internal static TimeSpan? Parse(ReadOnlySpan<char> value, DateTimeOffset now)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        if (!value.ContainsAnyExceptInRange('0', '9'))
        {
            return value.Length > 9 ? Longest
                : Clamp(TimeSpan.FromSeconds(int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)));
        }

        bool isDate = DateTimeOffset.TryParseExact(
            value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date);
        return isDate ? Clamp(date - now) : null;
    }

    private static TimeSpan Clamp(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
