using KubeGen.Client;

namespace KubeGen.Watching;

/// <summary>A watch that begins with each enumeration.</summary>
internal sealed class WatchStream<T>(ApiConnection connection, ApiRequest request, CancellationToken cancellationToken)
    : IAsyncEnumerable<WatchEvent<T>>
    where T : class, IKubeProjection<T>
{
    private readonly CancellationToken _cancellationToken = cancellationToken;

    public IAsyncEnumerator<WatchEvent<T>> GetAsyncEnumerator(CancellationToken cancellationToken) =>
        new WatchEnumerator<T>(connection, request, _cancellationToken, cancellationToken);
}
