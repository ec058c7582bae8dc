using System.IO.Pipelines;
using System.Text.Json.Nodes;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>
/// One watch: what there is already, then what happens. It holds no events itself, and ends when it falls too far behind.
/// </summary>
internal sealed class WatchStream(HttpContext context, ObjectStore store, WatchFilter filter, ResponseFormat format)
{
    private const string InitialEventsEnd = "k8s.io/initial-events-end";
    private const int FlushSize = 64 * 1024;
    private readonly PipeWriter _output = context.Response.BodyWriter;

    /// <summary>Runs until the token is cancelled, or the watch cannot go on.</summary>
    /// <param name="version">The version after which events are sent; 0 for now.</param>
    /// <param name="initial">Whether the objects that are there come first.</param>
    /// <param name="bookmarks">When bookmarks are due.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public async Task RunAsync(long version, bool initial, BookmarkClock bookmarks, CancellationToken cancellationToken)
    {
        Snapshot current = store.Current(filter.Kind);
        long start = initial || version == 0 ? current.Version : version;
        WatchCursor cursor = store.Follow(filter.Kind, start);
        try
        {
            if (cursor.Lost.IsCompleted)
            {
                WatchEvents.WriteError(_output, ApiErrors.TooOld(version, current.Version), format);
                await _output.FlushAsync(cancellationToken).ConfigureAwait(false);
                return;
            }

            if (initial)
            {
                await SendExistingAsync(current, cursor, bookmarks, cancellationToken).ConfigureAwait(false);
            }

            await FollowAsync(cursor, bookmarks, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            store.Unfollow(cursor);
        }
    }

    private async Task SendExistingAsync(Snapshot current, WatchCursor cursor, BookmarkClock bookmarks, CancellationToken cancellationToken)
    {
        foreach (StoredObject item in current.In(filter.Namespace))
        {
            if (!filter.Matches(item))
            {
                continue;
            }

            WatchEvents.Write(_output, WatchEvents.Added, item, format);
            if (_output.UnflushedBytes > FlushSize)
            {
                await FlushAsync(cursor, cancellationToken).ConfigureAwait(false);
            }
        }

        if (bookmarks.Wanted)
        {
            WriteBookmark(current.Version, endsInitialEvents: true);
        }

        await FlushAsync(cursor, cancellationToken).ConfigureAwait(false);
    }

    private async Task FollowAsync(WatchCursor cursor, BookmarkClock bookmarks, CancellationToken cancellationToken)
    {
        List<WatchRecord> records = [];
        while (!cursor.Lost.IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            records.Clear();
            long seen = store.Read(cursor, records, out Task next);
            foreach (WatchRecord record in records)
            {
                if (filter.Event(record) is { } found)
                {
                    WatchEvents.Write(_output, found.Type, found.Item, format);
                }
            }

            if (bookmarks.Due == TimeSpan.Zero)
            {
                WriteBookmark(seen, endsInitialEvents: false);
                bookmarks.Sent();
            }

            if (_output.UnflushedBytes > 0)
            {
                await FlushAsync(cursor, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await WaitAsync(next, bookmarks, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task WaitAsync(Task next, BookmarkClock bookmarks, CancellationToken cancellationToken)
    {
        try
        {
            await next.WaitAsync(bookmarks.Due, bookmarks.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A bookmark is due.
        }
    }

    /// <summary>Sends what is written. A client that does not take it until the log has outrun it loses its connection.</summary>
    private async Task FlushAsync(WatchCursor cursor, CancellationToken cancellationToken)
    {
        ValueTask<FlushResult> flush = _output.FlushAsync(cancellationToken);
        if (flush.IsCompleted)
        {
            await flush.ConfigureAwait(false);
            return;
        }

        Task<FlushResult> pending = flush.AsTask();
        try
        {
            if (await Task.WhenAny(pending, cursor.Lost).ConfigureAwait(false) != pending)
            {
                context.Abort();
            }

            await pending.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What the client did not take so far would hold up the end of the response.
            context.Abort();
            throw;
        }
    }

    private void WriteBookmark(long version, bool endsInitialEvents)
    {
        JsonObject metadata = new() { ["resourceVersion"] = "0" };
        if (endsInitialEvents)
        {
            metadata["annotations"] = new JsonObject { [InitialEventsEnd] = "true" };
        }

        ReadOnlySpan<byte> json = filter.Kind.Codec.Normalize(new() { ["metadata"] = metadata }, out _);
        WatchEvents.Write(_output, WatchEvents.Bookmark, StoredObject.Create(filter.Kind, json, version), format);
    }
}
