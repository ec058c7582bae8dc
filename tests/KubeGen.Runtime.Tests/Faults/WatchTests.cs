using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Faults;

public sealed class WatchTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async Task<(List<WatchEvent<TestPod>> Events, Exception? Error)> DrainAsync(byte[] body, int chunk = int.MaxValue)
    {
        await using KubeClient client = ScriptedHandler.Of(() => ScriptedHandler.Response(new ChunkedStream(body, chunk), Wire.Protobuf + ";stream=watch")).Client();
        return await client.WatchAsync<TestPod>(cancellationToken: Now).DrainAsync();
    }

    private sealed class Spy : IKubeProjection<Spy>
    {
        public required DecodeContext Context { get; init; }

        ObjectIdentity IKubeObject.Identity => default;

        static KubeResource IKubeProjection<Spy>.Resource { get; } = new("", "v1", "Pod", "pods", true);

        static bool IKubeProjection<Spy>.MetadataOnly => false;

        static Spy IKubeProjection<Spy>.Decode(ReadOnlySpan<byte> message, Spy? previous, DecodeContext context) => new() { Context = context };
    }

    [Fact]
    public async Task Watches_that_wait_hold_no_pools()
    {
        ScriptedHandler handler = ScriptedHandler.Of(() => ScriptedHandler.Response(new ChunkedStream(
            Wire.Added("a"), int.MaxValue, static async token =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return 0;
            })));
        await using KubeClient client = handler.Client();
        List<DecodeContext> contexts = [];
        List<Task<bool>> waits = [];
        for (int i = 0; i < 3; i++)
        {
            IAsyncEnumerator<WatchEvent<Spy>> events = client.WatchAsync<Spy>(cancellationToken: Now).GetAsyncEnumerator(Now);
            Assert.True(await events.MoveNextAsync());
            contexts.Add(events.Current.Object.Context);
            waits.Add(events.MoveNextAsync().AsTask());
        }

        // Each has 130 KB of tables, and what they remember is worth most to all of a client's streams together.
        Assert.Single(contexts.Distinct());
        Assert.DoesNotContain(waits, static wait => wait.IsCompleted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public async Task Reads_events_until_the_server_ends_the_watch(int chunk)
    {
        byte[] bookmark = Wire.Envelope("Pod", Proto.Message(o => o.Bytes(1, Proto.Message(m => m
            .Text(6, "99").Bytes(12, Proto.Message(a => a.Text(1, "k8s.io/initial-events-end").Text(2, "true")))))));
        (List<WatchEvent<TestPod>> events, Exception? error) = await DrainAsync(Proto.Concat(
            Wire.Added("a"),
            Wire.Frame(Wire.Event("MODIFIED", Wire.Envelope("Pod", Wire.Pod("a", version: "8")))),
            Wire.Frame(Wire.Event("DELETED", Wire.Envelope("Pod", Wire.Pod("a", version: "9")))),
            Wire.Frame(Wire.Event("BOOKMARK", bookmark)),
            Wire.Added("b")), chunk);
        Assert.Null(error);
        Assert.Equal([WatchEventKind.Added, WatchEventKind.Modified, WatchEventKind.Deleted, WatchEventKind.Bookmark, WatchEventKind.Added],
            events.Select(e => e.Kind));
        Assert.Equal(["7", "8", "9", "99", "7"], events.Select(e => e.Version.ToString()));
        Assert.Equal("a", events[2].Object.Name);
        Assert.True(events[3].EndsInitialEvents);
        Assert.Throws<InvalidOperationException>(() => events[3].Object);
        Assert.Equal("Bookmark 99", events[3].ToString());
    }

    [Fact]
    public async Task F6_a_frame_cut_off_at_any_byte_is_an_error_after_the_events_before_it()
    {
        byte[] first = Wire.Added("a"), second = Wire.Added("b");
        for (int length = 1; length < second.Length; length++)
        {
            (List<WatchEvent<TestPod>> events, Exception? error) = await DrainAsync(Proto.Concat(first, second[..length]), 11);
            Assert.Single(events);
            KubeConnectionException broken = Assert.IsType<KubeConnectionException>(error);
            Assert.Equal(KubeConnectionFailure.Interrupted, broken.Failure);
            Assert.Equal("Watch again from the last version seen.", broken.Remedy);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x80, 0, 0, 0 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x01, 0, 0, 0x01 })]
    public async Task F41_empty_and_oversized_frames_are_format_errors(byte[] length)
    {
        (_, Exception? error) = await DrainAsync(Proto.Concat(length, new byte[100]));
        Assert.IsType<KubeFormatException>(error);
    }

    [Fact]
    public async Task F10_an_error_event_raises_its_status()
    {
        (List<WatchEvent<TestPod>> events, Exception? error) = await DrainAsync(Proto.Concat(
            Wire.Added("a"), Wire.Frame(Wire.Event("ERROR", Wire.Status(410, "Expired", "too old resource version: 1 (5)")))));
        Assert.Single(events);
        KubeApiException e = Assert.IsType<KubeApiException>(error);
        Assert.True(e.IsExpired);
        Assert.Equal("watch", e.Operation!.Verb);
    }

    [Fact]
    public async Task F44_an_unknown_type_of_event_is_not_passed_over()
    {
        (_, Exception? error) = await DrainAsync(Wire.Frame(Wire.Event("REWOUND", Wire.Envelope("Pod", Wire.Pod("a")))));
        Assert.IsType<KubeFormatException>(error);
    }

    [Fact]
    public async Task F42_objects_of_another_kind_or_without_an_envelope_are_format_errors()
    {
        (_, Exception? other) = await DrainAsync(Wire.Frame(Wire.Event("ADDED", Wire.Envelope("Secret", Wire.Pod("a")))));
        Assert.IsType<KubeFormatException>(other);
        (_, Exception? bare) = await DrainAsync(Wire.Frame(Wire.Event("ADDED", Wire.Pod("a"))));
        Assert.IsType<KubeFormatException>(bare);
        (_, Exception? none) = await DrainAsync(Wire.Frame(Wire.Event("ADDED", [])));
        Assert.IsType<KubeFormatException>(none);
    }

    [Fact]
    public async Task F40_random_damage_raises_only_typed_errors()
    {
        byte[] body = Proto.Concat(Wire.Added("a"), Wire.Added("b"), Wire.Added("c"));
        Random random = new(77);
        for (int i = 0; i < 5000; i++)
        {
            byte[] damaged = (byte[])body.Clone();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            (_, Exception? error) = await DrainAsync(damaged, random.Next(1, 100));
            Assert.True(error is null or KubeException, error?.ToString());
        }
    }

    [Fact]
    public async Task The_request_says_what_is_wanted()
    {
        ScriptedHandler handler = ScriptedHandler.Of([]);
        await using KubeClient client = handler.Client();
        await client.WatchAsync<TestPod>(new() { Namespace = "shop", SendInitialEvents = true, TimeoutSeconds = 9 }, Now).ToListAsync(Now);
        await client.WatchAsync<TestPod>(new() { ResourceVersion = ResourceVersion.Parse("5"), LabelSelector = "a=b&watch=false", TimeoutSeconds = 9 }, Now).ToListAsync(Now);
        Assert.Equal("https://cluster.test:6443/api/v1/namespaces/shop/pods?watch=true&resourceVersionMatch=NotOlderThan&sendInitialEvents=true"
            + "&allowWatchBookmarks=true&timeoutSeconds=9", handler.Requests[0]);
        Assert.Equal("https://cluster.test:6443/api/v1/pods?watch=true&labelSelector=a%3Db%26watch%3Dfalse&resourceVersion=5&timeoutSeconds=9",
            handler.Requests[1]);
    }
}
