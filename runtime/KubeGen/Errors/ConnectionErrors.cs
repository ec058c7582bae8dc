using System.Net.Sockets;
using System.Security.Authentication;

namespace KubeGen.Errors;

/// <summary>Turns what HttpClient and streams raise into KubeGen's exceptions.</summary>
internal static class ConnectionErrors
{
    /// <summary>The exception to raise in place of another; null for that one itself.</summary>
    /// <param name="error">The other one.</param>
    /// <param name="operation">What was asked for.</param>
    /// <param name="server">Host and port that were asked.</param>
    public static Exception? Translate(Exception error, KubeOperation operation, string server) => error switch
    {
        KubeFormatException { Operation: null } => new KubeFormatException(ErrorText.Of(operation, error.Message, null), error)
        {
            Operation = operation,
        },
        KubeException or ArgumentException => null,
        HttpRequestException http => OfRequest(http, operation, server),
        InvalidDataException => new KubeFormatException(ErrorText.Of(operation, "the compressed answer is damaged", null), error)
        {
            Operation = operation,
        },
        IOException => Of(KubeConnectionFailure.Interrupted, operation, server, error),
        _ => null,
    };

    private static KubeConnectionException OfRequest(HttpRequestException error, KubeOperation operation, string server) =>
        Of(Classify(error), operation, server, error);

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
                        SocketError.HostUnreachable or SocketError.NetworkUnreachable
                            or SocketError.TimedOut => KubeConnectionFailure.Unreachable,
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

    private static KubeConnectionException Of(KubeConnectionFailure failure, KubeOperation operation, string server, Exception error)
    {
        (string what, string? remedy) = ConnectionText.Of(failure, operation, server);
        return new(ErrorText.Of(operation, what, remedy), error) { Failure = failure, Operation = operation, Remedy = remedy };
    }
}
