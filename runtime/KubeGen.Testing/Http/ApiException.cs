namespace KubeGen.Testing.Http;

/// <summary>Ends a request with a Status. It never leaves this assembly.</summary>
internal sealed class ApiException(ApiStatus status) : Exception(status.Message)
{
    public ApiStatus Status { get; } = status;
}
