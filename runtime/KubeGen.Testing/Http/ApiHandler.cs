using System.Security.Cryptography;
using System.Text;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>Answers the requests of the server: checks who asks, finds what the path names, and turns failures into a Status.</summary>
internal sealed class ApiHandler(ObjectStore store, TimeProvider time, string token, CancellationToken stopping)
{
    private readonly byte[] _authorization = Encoding.UTF8.GetBytes("Bearer " + token);
    private readonly GetHandler _get = new(store);
    private readonly ListHandler _list = new(store);
    private readonly WatchHandler _watch = new(store, time);
    private readonly CreateHandler _create = new(store, time);
    private readonly DeleteHandler _delete = new(store);

    public async Task HandleAsync(HttpContext context)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.Headers["Audit-Id"] = Guid.NewGuid().ToString();
        context.Response.Headers.CacheControl = "no-cache, private";
        try
        {
            Authenticate(context.Request);
            await DispatchAsync(context, end.Token).ConfigureAwait(false);
        }
        catch (ApiException e) when (!context.Response.HasStarted)
        {
            await Responses.WriteStatusAsync(context, e.Status, end.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Responses.WriteStatusAsync(context, new(e.StatusCode, "BadRequest", e.Message), end.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!context.Response.HasStarted && !end.IsCancellationRequested)
        {
            // A fault of this server; whoever runs the test must see what it is.
            await Responses.WriteStatusAsync(context, ApiErrors.Internal(e.ToString()).Status, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // What is cut off must not look complete.
            context.Abort();
        }
    }

    private void Authenticate(HttpRequest request)
    {
        string? sent = request.Headers.Authorization is [{ } value] ? value : null;
        if (sent is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), _authorization))
        {
            throw ApiErrors.Unauthorized();
        }
    }

    private Task DispatchAsync(HttpContext context, CancellationToken cancellationToken)
    {
        string[] path = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path switch
        {
            ["version"] => WriteAsync(context, 200, ResponseFormat.Json, VersionDocument.Create(), cancellationToken),
            ["healthz" or "livez" or "readyz"] =>
                WriteAsync(context, 200, "text/plain; charset=utf-8", "ok"u8.ToArray(), cancellationToken),
            _ when HttpMethods.IsGet(context.Request.Method) && Discovery.TryHandle(context, path, cancellationToken) is { } done => done,
            ["api", var version, _, ..] when Discovery.HasVersion("", version) =>
                ResourceAsync(context, ResourcePath.Parse("", version, path.AsSpan(2)), cancellationToken),
            ["apis", var group, var version, _, ..] when Discovery.HasVersion(group, version) =>
                ResourceAsync(context, ResourcePath.Parse(group, version, path.AsSpan(3)), cancellationToken),
            _ => WriteAsync(context, 404, "text/plain; charset=utf-8", "404 page not found\n"u8.ToArray(), cancellationToken),
        };
    }

    private Task ResourceAsync(HttpContext context, ResourcePath path, CancellationToken cancellationToken)
    {
        string method = context.Request.Method;
        if (path.Name.Length > 0)
        {
            return HttpMethods.IsGet(method) ? _get.HandleAsync(context, path, cancellationToken)
                : HttpMethods.IsDelete(method) ? _delete.HandleAsync(context, path, cancellationToken)
                : throw ApiErrors.MethodNotAllowed();
        }

        if (HttpMethods.IsPost(method) && path.Kind.Schema.Namespaced == path.Namespace.Length > 0)
        {
            return _create.HandleAsync(context, path, cancellationToken);
        }

        if (!HttpMethods.IsGet(method))
        {
            throw ApiErrors.MethodNotAllowed();
        }

        ListOptions options = ListOptions.Read(path.Kind, context.Request.Query);
        return options.Watch ? _watch.HandleAsync(context, path, options, cancellationToken)
            : _list.HandleAsync(context, path, options, cancellationToken);
    }

    private static Task WriteAsync(
        HttpContext context, int code, string type, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        Responses.WriteAsync(context, code, type, body, cancellationToken);
}
