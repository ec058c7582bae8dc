using System.Globalization;

namespace KubeGen.Errors;

/// <summary>Tells which timeout struck, and what helps.</summary>
internal static class TimeoutError
{
    public static KubeTimeoutException Of(KubeTimeoutTier tier, TimeSpan limit, KubeOperation operation, string server)
    {
        (string what, string remedy) = tier switch
        {
            KubeTimeoutTier.Connect => ($"there was no connection to {server}",
                "Check the server's address and the way to it (VPN, firewall), or raise KubeClientOptions.ConnectTimeout."),
            KubeTimeoutTier.Response => ($"{server} had not begun to answer",
                "The server is slow or cannot be reached: ask for less, or raise KubeClientOptions.ResponseTimeout."),
            KubeTimeoutTier.Read => ("the answer stood still, and was given up",
                "The connection may be dead: ask again, or raise KubeClientOptions.ReadTimeout."),
            _ => ("the server had not ended the watch", "The connection may be dead: watch again from the last version seen."),
        };
        string after = limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return new(ErrorText.Of(operation, $"{what} after {after} s", remedy))
        {
            Operation = operation,
            Remedy = remedy,
            Tier = tier,
            Limit = limit,
        };
    }
}
