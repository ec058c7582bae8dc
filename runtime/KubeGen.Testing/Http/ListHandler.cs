using KubeGen.Testing.Codec;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>Answers lists.</summary>
/// <param name="store">The objects.</param>
internal sealed class ListHandler(ObjectStore store)
{
    public async Task HandleAsync(HttpContext context, ResourcePath path, ListOptions options, CancellationToken cancellationToken)
    {
        ResponseFormat format = Negotiation.ForList(context.Request);
        ListPage page = Page(path, options);
        context.Response.ContentType = format.ContentType;
        await ListWriter.WriteAsync(context.Response.BodyWriter, path.Kind, page, format, cancellationToken).ConfigureAwait(false);
    }

    private ListPage Page(ResourcePath path, ListOptions options)
    {
        Snapshot snapshot;
        string prefix = path.Namespace.Length == 0 ? "" : path.Namespace + "/";
        int? first = null;
        if (options.Continue.Length > 0)
        {
            ContinueToken token = ContinueToken.Parse(options.Continue);
            snapshot = Continued(path.Kind, token, options);
            first = snapshot.IndexOf(prefix + token.Start);
        }
        else
        {
            snapshot = Started(path.Kind, options);
        }

        (int start, int end) = snapshot.RangeOf(path.Namespace);
        return Select(snapshot, first ?? start, end, prefix.Length, options);
    }

    private Snapshot Continued(ServedKind kind, ContinueToken token, ListOptions options)
    {
        if (options.ResourceVersion is not ("" or "0"))
        {
            throw ApiErrors.BadRequest("specifying resource version is not allowed when using continue");
        }

        if (token.Version < 0)
        {
            return store.Current(kind);
        }

        return token.Version <= store.Version && store.At(kind, token.Version) is { } snapshot ? snapshot
            : throw ApiErrors.ContinueExpired(new ContinueToken(-1, token.Start).ToString());
    }

    private Snapshot Started(ServedKind kind, ListOptions options)
    {
        long version = options.Version
            ?? throw ApiErrors.BadRequest($"invalid resource version: '{options.ResourceVersion}' is no number");
        if (version > store.Version)
        {
            throw ApiErrors.VersionTooLarge(version, store.Version);
        }

        // A limit with a version and without a match is from times before there was a match, and means exactly that version.
        bool exact = options.ResourceVersionMatch == "Exact"
            || (options.ResourceVersionMatch.Length == 0 && options.Limit > 0 && version > 0);
        return !exact ? store.Current(kind) : store.At(kind, version) ?? throw new ApiException(ApiErrors.TooOld(version, store.Version));
    }

    private static ListPage Select(Snapshot snapshot, int start, int end, int prefixLength, ListOptions options)
    {
        // A list of version 0 comes from a cache, which has no pages.
        long limit = options.Limit > 0 && options.ResourceVersion != "0" ? options.Limit : long.MaxValue;
        List<StoredObject> items = [];
        for (int i = start; i < end; i++)
        {
            StoredObject item = snapshot.Objects[i];
            if (items.Count == limit)
            {
                string next = items[^1].Key[prefixLength..] + "\0";
                string token = new ContinueToken(snapshot.Version, next).ToString();
                return new(items, snapshot.Version, token, options.SelectsAll ? end - i : null);
            }

            if (options.Matches(item.Facts))
            {
                items.Add(item);
            }
        }

        return new(items, snapshot.Version, "", null);
    }
}
