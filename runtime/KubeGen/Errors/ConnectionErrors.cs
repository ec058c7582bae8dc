using System.Net.Sockets;
using System.Security.Authentication;

namespace KubeGen.Errors;

/// <summary>Turns what HttpClient and streams raise into KubeGen's exceptions.</summary>
internal static class ConnectionErrors
{
    /// <summary>The exception to raise in place of another; null for that one itself.</summary>
    public static Exception? Translate(Exception error, KubeOperation operation) => error switch
    {
        KubeFormatException { Operation: null } => new KubeFormatException(ErrorText.Of(operation, error.Message, null), error)
        {
            Operation = operation,
        },
        KubeException or ArgumentException => null,
        OperationCanceledException { InnerException: TimeoutException } => Timeout(KubeTimeoutTier.Connect, null, operation, error),
        HttpRequestException http => OfRequest(http, operation),
        InvalidDataException => new KubeFormatException(ErrorText.Of(operation, "the compressed answer is damaged", null), error)
        {
            Operation = operation,
        },
        IOException => Of(KubeConnectionFailure.Interrupted, operation, error),
        _ => null,
    };

    public static KubeTimeoutException Timeout(KubeTimeoutTier tier, TimeSpan? limit, KubeOperation operation, Exception? inner = null)
    {
        string after = limit is { } time ? $" after {time.TotalSeconds:0.###} s" : "";
        (string what, string remedy) = tier switch
        {
            KubeTimeoutTier.Connect => ($"there was no connection{after}",
                "Check the server's address and the way to it (VPN, firewall), or raise KubeClientOptions.ConnectTimeout."),
            KubeTimeoutTier.Response => ($"the server had not begun to answer{after}",
                "The server is slow or cannot be reached: ask for less, or raise KubeClientOptions.ResponseTimeout."),
            KubeTimeoutTier.Read => ($"the answer stood still, and was given up{after}",
                "The connection may be dead: ask again, or raise KubeClientOptions.ReadTimeout."),
            _ => ($"the server had not ended the watch{after}", "The connection may be dead: watch again from the last version seen."),
        };
        return new(ErrorText.Of(operation, what, remedy), inner)
        {
            Operation = operation,
            Remedy = remedy,
            Tier = tier,
            Limit = limit ?? TimeSpan.Zero,
        };
    }

    private static KubeConnectionException OfRequest(HttpRequestException error, KubeOperation operation) =>
        Of(Classify(error), operation, error);

    private static KubeConnectionFailure Classify(HttpRequestException error)
    {
        for (Exception? inner = error.InnerException; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case AuthenticationException:
                    return TlsFailure.Classify(inner.Message);
                case SocketException socket:
                    return socket.SocketErrorCode switch
                    {
                        SocketError.ConnectionRefused => KubeConnectionFailure.Refused,
                        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => KubeConnectionFailure.NameNotResolved,
                        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TimedOut => KubeConnectionFailure.Unreachable,
                        SocketError.ConnectionReset or SocketError.ConnectionAborted => KubeConnectionFailure.Interrupted,
                        _ => KubeConnectionFailure.Other,
                    };
            }
        }

        return error.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => KubeConnectionFailure.NameNotResolved,
            HttpRequestError.SecureConnectionError => KubeConnectionFailure.Tls,
            HttpRequestError.ResponseEnded => KubeConnectionFailure.Interrupted,
            _ => KubeConnectionFailure.Other,
        };
    }

    private static KubeConnectionException Of(KubeConnectionFailure failure, KubeOperation operation, Exception error)
    {
        (string what, string? remedy) = ConnectionText.Of(failure);
        return new(ErrorText.Of(operation, what, remedy), error) { Failure = failure, Operation = operation, Remedy = remedy };
    }
}
