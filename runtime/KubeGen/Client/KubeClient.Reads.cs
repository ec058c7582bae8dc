using KubeGen.Client;
using KubeGen.Client.Requests;
using KubeGen.Protobuf;
using KubeGen.Watching;

namespace KubeGen;

public sealed partial class KubeClient
{
    /// <summary>Reads one object.</summary>
    /// <typeparam name="T">The projection.</typeparam>
    /// <param name="name">The object's name.</param>
    /// <param name="namespace">
    /// Its namespace; null for kinds that have none, and else for the client's own (<see cref="KubeClientOptions.Namespace"/>).
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The object, or null if there is none of that name. An API that the server does not serve is an error.</returns>
    /// <exception cref="ArgumentException">The name cannot be part of a URL, or the kind has no namespace.</exception>
    /// <exception cref="KubeException">The request failed.</exception>
    public Task<T?> GetAsync<T>(string name, string? @namespace = null, CancellationToken cancellationToken = default)
        where T : class, IKubeProjection<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ThrowIfDisposed();
        if (string.IsNullOrEmpty(@namespace) && T.Resource.Namespaced)
        {
            @namespace = Configuration.Namespace;
        }

        return ObjectRead.RunAsync<T>(_connection, ReadRequests.Get<T>(name, @namespace), cancellationToken);
    }

    /// <summary>Reads one object.</summary>
    /// <typeparam name="T">The projection.</typeparam>
    /// <param name="key">Name and namespace.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The object, or null if there is none of that name. An API that the server does not serve is an error.</returns>
    /// <exception cref="ArgumentException">The name cannot be part of a URL, or the kind has no namespace.</exception>
    /// <exception cref="KubeException">The request failed.</exception>
    public Task<T?> GetAsync<T>(ObjectKey key, CancellationToken cancellationToken = default)
        where T : class, IKubeProjection<T> => GetAsync<T>(key.Name, key.Namespace, cancellationToken);

    /// <summary>
    /// Lists objects. The request is sent when the enumeration begins, and the items are handed out while they arrive; an answer that
    /// breaks off raises an error in place of the items that are missing.
    /// </summary>
    /// <typeparam name="T">The projection.</typeparam>
    /// <param name="options">What to list; null is everything.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The options contradict each other or the kind.</exception>
    /// <exception cref="KubeException">On enumeration: the request failed, or the answer was not complete.</exception>
    public KubeListing<T> ListAsync<T>(KubeListOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubeProjection<T>
    {
        ThrowIfDisposed();
        return new(_connection, ReadRequests.List<T>(options ?? new(), _connection.Settings.CompressLists), cancellationToken);
    }

    /// <summary>
    /// Watches objects until the server ends the watch, which it does after some minutes. Going on from the last event's version is the
    /// caller's part. Each enumeration is a watch of its own.
    /// </summary>
    /// <typeparam name="T">The projection.</typeparam>
    /// <param name="options">What to watch; null is everything.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="ArgumentException">The options contradict each other or the kind.</exception>
    /// <exception cref="KubeException">
    /// On enumeration: the request failed, the connection broke, or the server reported an error. A
    /// <see cref="KubeApiException"/> with <see cref="KubeApiException.IsExpired"/> asks for a new list.
    /// </exception>
    public IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(KubeWatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubeProjection<T>
    {
        ThrowIfDisposed();
        return new WatchStream<T>(_connection, ReadRequests.Watch<T>(options ?? new()), cancellationToken);
    }
}
