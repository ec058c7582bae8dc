using KubeGen.Client;

namespace KubeGen;

/// <summary>
/// A list that is read item by item while it arrives. One listing is one request, sent when the enumeration begins; it can be
/// enumerated once.
/// </summary>
/// <typeparam name="T">The projection.</typeparam>
public sealed class KubeListing<T> : IAsyncEnumerable<T>
    where T : class, IKubeProjection<T>
{
    private readonly ApiConnection _connection;
    private readonly ApiRequest _request;
    private readonly CancellationToken _cancellationToken;
    private KubeListMetadata? _metadata;
    private int _enumerated;

    internal KubeListing(ApiConnection connection, ApiRequest request, CancellationToken cancellationToken)
    {
        _connection = connection;
        _request = request;
        _cancellationToken = cancellationToken;
    }

    /// <summary>What the server said about the list as a whole.</summary>
    /// <exception cref="InvalidOperationException">The last item was not read yet: until then nothing is certain.</exception>
    public KubeListMetadata Metadata => Volatile.Read(ref _metadata)
        ?? throw new InvalidOperationException("The metadata of a list is known after its last item: enumerate it to the end first.");

    /// <summary>Sends the request, and reads the items.</summary>
    /// <param name="cancellationToken">Ends the reading, as does the token that the listing was made with.</param>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _enumerated, 1) != 0)
        {
            throw new InvalidOperationException("A listing is one request and can be enumerated once: call ListAsync again.");
        }

        return new ListEnumerator<T>(_connection, _request, this, _cancellationToken, cancellationToken);
    }

    internal void Complete(KubeListMetadata metadata) => Volatile.Write(ref _metadata, metadata);
}
