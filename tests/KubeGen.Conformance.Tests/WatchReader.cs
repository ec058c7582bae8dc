namespace KubeGen.Conformance.Tests;

/// <summary>Reads a watch event by event.</summary>
public sealed class WatchReader<T>(IAsyncEnumerator<WatchEvent<T>> events) : IAsyncDisposable
    where T : class, IKubeProjection<T>
{
    // Far longer than any server here takes: a watch that stands still fails its test.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The event that was read last.</summary>
    public WatchEvent<T> Last => events.Current;

    /// <summary>Reads an event.</summary>
    /// <returns>What happened, and the object's name, as in <c>Added web-0</c>; null at the end.</returns>
    public async Task<string?> NextAsync()
    {
        if (!await events.MoveNextAsync().AsTask().WaitAsync(Patience))
        {
            return null;
        }

        return Last.Kind == WatchEventKind.Bookmark ? "Bookmark" : $"{Last.Kind} {Last.Object.Key().Name}";
    }

    public ValueTask DisposeAsync() => events.DisposeAsync();
}
