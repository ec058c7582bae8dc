using System.Net;
using System.Net.Sockets;
using KubeGen.Errors;
using KubeGen.Runtime.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace KubeGen.Runtime.Tests.Faults;

public sealed class ErrorTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async Task<KubeApiException> RefuseAsync(HttpResponseMessage answer)
    {
        await using KubeClient client = ScriptedHandler.Of(() => answer).Client();
        return await Assert.ThrowsAsync<KubeApiException>(async () => await client.ListAsync<TestPod>(new() { Namespace = "shop" }, Now).ToListAsync(Now));
    }

    [Fact]
    public async Task A_status_in_protobuf_is_decoded()
    {
        KubeApiException e = await RefuseAsync(ScriptedHandler.Error(422, Wire.Status(422, "Invalid", "spec is wrong", "a", 4, "FieldValueInvalid")));
        Assert.Equal((422, "Invalid", "spec is wrong", "fresh"), (e.Status.Code, e.Status.Reason, e.Status.Message, e.Status.Continue));
        Assert.Equal(new KubeStatusCause("FieldValueInvalid", "why", "spec"), Assert.Single(e.Status.Details!.Causes));
        Assert.Equal(("a", "pods", "u-1", 4), (e.Status.Details.Name, e.Status.Details.Kind, e.Status.Details.Uid, e.Status.Details.RetryAfterSeconds));
        Assert.Equal("Failed to list pods in namespace shop: the server answered 422 Invalid: spec is wrong.", e.Message);
        Assert.Equal("/api/v1/namespaces/shop/pods", e.Operation!.Path);
    }

    [Fact]
    public async Task A_status_in_JSON_is_decoded()
    {
        KubeApiException e = await RefuseAsync(ScriptedHandler.Error(504, """
            {"apiVersion":"v1","kind":"Status","metadata":{"continue":"fresh","x":[1]},"message":"Too large","reason":"Timeout","code":504,
             "details":{"name":"n","group":"g","kind":"k","uid":"u","retryAfterSeconds":1,"causes":[5,{"reason":"ResourceVersionTooLarge","message":"m","field":null}]}}
            """, "application/json"));
        Assert.True(e.IsResourceVersionTooLarge);
        Assert.Equal(TimeSpan.FromSeconds(1), e.RetryAfter);
        Assert.Equal(("n", "g", "k", "u", "fresh"), (e.Status.Details!.Name, e.Status.Details.Group, e.Status.Details.Kind, e.Status.Details.Uid, e.Status.Continue));
    }

    [Theory]
    [InlineData("text/plain", "too many requests, please try again later.\n", "too many requests, please try again later.")]
    [InlineData("text/html", "<html>secret stuff</html>", "")]
    [InlineData("application/json", "{\"kind\":\"Secret\",\"data\":{\"a\":\"b\"}}", "")]
    [InlineData("application/json", "{\"kind\":", "")]
    [InlineData("application/json", "[[[[[[[[[[[[[[[[[[[[[[", "")]
    [InlineData("application/vnd.kubernetes.protobuf", "k8s\0broken", "")]
    [InlineData("text/plain", "", "")]
    public async Task F17_other_bodies_are_text_at_best(string type, string body, string message)
    {
        KubeApiException e = await RefuseAsync(ScriptedHandler.Error(429, body, type));
        Assert.True(e.IsTooManyRequests);
        Assert.Equal("TooManyRequests", e.Status.Reason);
        Assert.Equal(message, e.Status.Message);
        Assert.NotNull(e.Remedy);
    }

    [Fact]
    public async Task An_endless_error_body_is_cut()
    {
        KubeApiException e = await RefuseAsync(ScriptedHandler.Error(500, new string('x', 10_000_000), "text/plain"));
        Assert.InRange(e.Message.Length, 100, 2000);
    }

    [Fact]
    public async Task A_body_that_breaks_leaves_the_code()
    {
        KubeApiException e = await RefuseAsync(ScriptedHandler.Response(
            new ChunkedStream([1, 2], 1, _ => throw new IOException("reset")), code: HttpStatusCode.ServiceUnavailable));
        Assert.Equal((503, "ServiceUnavailable"), (e.Status.Code, e.Status.Reason));
    }

    [Theory]
    [InlineData(401, nameof(KubeApiException.IsUnauthorized), "credentials")]
    [InlineData(403, nameof(KubeApiException.IsForbidden), "Grant the verb 'list' on 'pods'")]
    [InlineData(404, nameof(KubeApiException.IsNotFound), "does not serve pods in v1")]
    [InlineData(409, nameof(KubeApiException.IsConflict), "read it again")]
    [InlineData(410, nameof(KubeApiException.IsExpired), "list anew")]
    [InlineData(406, null, "custom resources")]
    [InlineData(500, null, "server's")]
    [InlineData(302, null, "redirect")]
    public async Task Each_refusal_has_its_property_and_remedy(int code, string? property, string remedy)
    {
        KubeApiException e = await RefuseAsync(ScriptedHandler.Error(code, "", "text/plain"));
        Assert.Contains(remedy, e.Remedy, StringComparison.Ordinal);
        Assert.EndsWith(e.Remedy!, e.Message, StringComparison.Ordinal);
        Dictionary<string, bool> all = new()
        {
            [nameof(e.IsUnauthorized)] = e.IsUnauthorized,
            [nameof(e.IsForbidden)] = e.IsForbidden,
            [nameof(e.IsNotFound)] = e.IsNotFound,
            [nameof(e.IsConflict)] = e.IsConflict,
            [nameof(e.IsExpired)] = e.IsExpired,
        };
        Assert.All(all, p => Assert.Equal(p.Key == property, p.Value));
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("0", 0)]
    [InlineData("1000000000", 300)]
    [InlineData("99999999999999999999", 300)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData("Thu, 01 Jan 2026 00:00:20 GMT", 20)]
    [InlineData("Wed, 31 Dec 2025 00:00:20 GMT", 0)]
    [InlineData("Tue, 01 Jan 2036 00:00:20 GMT", 300)]
    public void F16_Retry_After_is_honoured_clamped_or_none(string value, int? seconds) => Assert.Equal(
        seconds is { } s ? TimeSpan.FromSeconds(s) : null,
        RetryAfter.Parse(value, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task F16_a_date_is_counted_from_the_servers_clock()
    {
        HttpResponseMessage answer = ScriptedHandler.Error(429, "", "text/plain");
        answer.Headers.Date = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        answer.Headers.TryAddWithoutValidation("Retry-After", "Tue, 01 Jan 2030 00:00:07 GMT");
        await using KubeClient client = ScriptedHandler.Of(() => answer).Client(o => o.TimeProvider = new FakeTimeProvider());
        KubeApiException e = await Assert.ThrowsAsync<KubeApiException>(() => client.GetAsync<TestPod>("a", "b", Now));
        Assert.Equal(TimeSpan.FromSeconds(7), e.RetryAfter);
    }

    [Fact]
    public async Task A_port_where_nothing_listens_is_told()
    {
        using Socket taken = new(SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0)); // bound, but not listening: nobody else gets it
        await using KubeClient client = Kubeconfigs.Connect($"https://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}");
        KubeConnectionException e = await Assert.ThrowsAsync<KubeConnectionException>(() => client.GetAsync<TestPod>("a", "b", Now));
        Assert.Equal(KubeConnectionFailure.Refused, e.Failure);
        Assert.Contains($"nothing accepts connections at 127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}.", e.Message, StringComparison.Ordinal);
        Assert.Contains("host and port", e.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, KubeConnectionFailure.NameNotResolved)]
    [InlineData(HttpRequestError.SecureConnectionError, KubeConnectionFailure.Tls)]
    [InlineData(HttpRequestError.ResponseEnded, KubeConnectionFailure.Interrupted)]
    [InlineData(HttpRequestError.Unknown, KubeConnectionFailure.Other)]
    public async Task What_HttpClient_raises_is_named(HttpRequestError error, KubeConnectionFailure failure)
    {
        ScriptedHandler handler = new((_, _) => throw new HttpRequestException(error, "x"));
        await using KubeClient client = handler.Client();
        Assert.Equal(failure, (await Assert.ThrowsAsync<KubeConnectionException>(() => client.GetAsync<TestPod>("a", "b", Now))).Failure);
    }
}
