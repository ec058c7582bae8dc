using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>Answers watches.</summary>
/// <param name="store">The objects.</param>
/// <param name="time">The clock of bookmarks and of the end.</param>
internal sealed class WatchHandler(ObjectStore store, TimeProvider time)
{
    private const int ShortestDefaultMinutes = 30;
    private const long LongestSeconds = 7 * 24 * 3600; // a timer takes no more than some weeks

    public async Task HandleAsync(HttpContext context, ResourcePath path, ListOptions options, CancellationToken cancellationToken)
    {
        ResponseFormat format = Negotiation.ForWatch(context.Request);
        long version = options.Version
            ?? throw new ApiException(new(500, "", $"resourceVersion: Invalid value: \"{options.ResourceVersion}\""));
        bool initial = options.SendInitialEvents ?? version == 0;
        if (initial && version > store.Version)
        {
            throw ApiErrors.VersionTooLarge(version, store.Version);
        }

        TimeSpan length = options.TimeoutSeconds > 0 ? TimeSpan.FromSeconds(Math.Min(options.TimeoutSeconds, LongestSeconds))
            : TimeSpan.FromMinutes(ShortestDefaultMinutes * (1 + Random.Shared.NextDouble()));
        using CancellationTokenSource timeout = new(length, time);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        context.Response.ContentType = format.StreamType;
        WatchStream stream = new(context, store, new(path, options), format);
        try
        {
            // Whoever watches learns from the headers that it has begun, long before the first event.
            await context.Response.StartAsync(end.Token).ConfigureAwait(false);
            await context.Response.BodyWriter.FlushAsync(end.Token).ConfigureAwait(false);
            BookmarkClock bookmarks = new(time, options.AllowWatchBookmarks, length);
            await stream.RunAsync(version, initial, bookmarks, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The time is over, or the server stops: a watch may end after any event.
        }
    }
}
