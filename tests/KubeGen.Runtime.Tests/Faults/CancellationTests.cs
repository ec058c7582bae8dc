using System.Globalization;
using KubeGen.Runtime.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace KubeGen.Runtime.Tests.Faults;

public sealed class CancellationTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async ValueTask<int> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }

    private static ScriptedHandler Stalling(byte[] before) =>
        ScriptedHandler.Of(() => ScriptedHandler.Response(new ChunkedStream(before, 1000, NeverAsync)));

    [Fact]
    public async Task F30_before_the_request_with_the_callers_own_token()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.PodList(1)).Client();
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync<TestPod>("a", "b", stop.Token));
        Assert.Equal(stop.Token, e.CancellationToken);
        e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.ListAsync<TestPod>(cancellationToken: stop.Token).ToListAsync(Now));
        Assert.Equal(stop.Token, e.CancellationToken);
        e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(stop.Token));
        Assert.Equal(stop.Token, e.CancellationToken);
    }

    [Fact]
    public async Task F30_while_the_server_thinks()
    {
        ScriptedHandler handler = new(async (_, token) =>
        {
            await NeverAsync(token);
            throw new InvalidOperationException();
        });
        await using KubeClient client = handler.Client();
        using CancellationTokenSource stop = new();
        Task<TestPod?> get = client.GetAsync<TestPod>("a", "b", stop.Token);
        await stop.CancelAsync();
        Assert.Equal(stop.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => get)).CancellationToken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(60)]
    public async Task F30_within_a_list(int bytes)
    {
        await using KubeClient client = Stalling(Wire.PodList(1)[..bytes]).Client();
        using CancellationTokenSource stop = new();
        await using IAsyncEnumerator<TestPod> items = client.ListAsync<TestPod>(cancellationToken: Now).GetAsyncEnumerator(stop.Token);
        Task<bool> next = items.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        await stop.CancelAsync();
        Assert.Equal(stop.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next)).CancellationToken);
    }

    [Fact]
    public async Task F30_between_items_that_have_arrived_already()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.PodList(100)).Client();
        using CancellationTokenSource stop = new();
        await using IAsyncEnumerator<TestPod> items = client.ListAsync<TestPod>(cancellationToken: Now).GetAsyncEnumerator(stop.Token);
        Assert.True(await items.MoveNextAsync());
        await stop.CancelAsync();
        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await items.MoveNextAsync());
        Assert.Equal(stop.Token, e.CancellationToken);

        IAsyncEnumerator<TestPod> others = client.ListAsync<TestPod>(cancellationToken: Now).GetAsyncEnumerator(Now);
        Assert.True(await others.MoveNextAsync());
        await client.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await others.MoveNextAsync());
    }

    [Fact]
    public async Task F30_an_enumerator_is_neither_moved_nor_disposed_of_during_a_step()
    {
        await using KubeClient client = Stalling(Wire.PodList(1)[..60]).Client();
        using CancellationTokenSource stop = new();
        IAsyncEnumerator<TestPod> items = client.ListAsync<TestPod>(cancellationToken: Now).GetAsyncEnumerator(stop.Token);
        Task<bool> next = items.MoveNextAsync().AsTask();

        // The step is still writing into the window, whose array must not go back into the pool meanwhile.
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await items.DisposeAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await items.MoveNextAsync());
        Assert.False(next.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await items.DisposeAsync();
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task F30_disposal_of_the_client_ends_a_watch_without_ObjectDisposedException()
    {
        KubeClient client = Stalling(Wire.Added("a")).Client();
        await using IAsyncEnumerator<WatchEvent<TestPod>> events = client.WatchAsync<TestPod>(cancellationToken: Now).GetAsyncEnumerator(Now);
        Assert.True(await events.MoveNextAsync());
        Task<bool> next = events.MoveNextAsync().AsTask();
        KubeListing<TestPod> later = client.ListAsync<TestPod>(cancellationToken: Now);
        await client.DisposeAsync();
        await client.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await later.ToListAsync(Now));
        Assert.Throws<ObjectDisposedException>(() => client.ListAsync<TestPod>(cancellationToken: Now));
    }

    [Fact]
    public async Task Timeouts_say_which_tier_struck()
    {
        FakeTimeProvider time = new();
        ScriptedHandler silent = new(async (_, token) =>
        {
            await NeverAsync(token);
            throw new InvalidOperationException();
        });
        await using KubeClient client = silent.Client(o => o.TimeProvider = time);
        Task<TestPod?> get = client.GetAsync<TestPod>("a", "b", Now);
        time.Advance(TimeSpan.FromSeconds(64));
        Assert.False(get.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        KubeTimeoutException response = await Assert.ThrowsAsync<KubeTimeoutException>(() => get);
        Assert.Equal((KubeTimeoutTier.Response, TimeSpan.FromSeconds(65)), (response.Tier, response.Limit));

        await using KubeClient stalled = Stalling(Wire.PodList(2)[..100]).Client(o => o.TimeProvider = time);
        Task<List<TestPod>> list = stalled.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now).AsTask();
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(KubeTimeoutTier.Read, (await Assert.ThrowsAsync<KubeTimeoutException>(() => list)).Tier);

        await using KubeClient quiet = Stalling(Wire.Added("a")).Client(o => o.TimeProvider = time);
        Task<List<WatchEvent<TestPod>>> watch = quiet.WatchAsync<TestPod>(new() { TimeoutSeconds = 300 }, Now).ToListAsync(Now).AsTask();
        time.Advance(TimeSpan.FromSeconds(329));
        Assert.False(watch.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(KubeTimeoutTier.Watch, (await Assert.ThrowsAsync<KubeTimeoutException>(() => watch)).Tier);
    }

    [Fact]
    public async Task F27_the_time_that_a_consumer_takes_is_not_the_servers()
    {
        FakeTimeProvider time = new();
        await using KubeClient client = ScriptedHandler.Of(Wire.PodList(5), 100).Client(o => o.TimeProvider = time);
        int count = 0;
        await foreach (TestPod _ in client.ListAsync<TestPod>(cancellationToken: Now))
        {
            time.Advance(TimeSpan.FromMinutes(10));
            count++;
        }

        Assert.Equal(5, count);
        byte[] events = Proto.Concat(Wire.Added("a"), Wire.Added("b"), Wire.Added("c"));
        await using KubeClient watcher = ScriptedHandler.Of(events, 10).Client(o => o.TimeProvider = time);
        await foreach (WatchEvent<TestPod> _ in watcher.WatchAsync<TestPod>(new() { TimeoutSeconds = 60 }, Now))
        {
            time.Advance(TimeSpan.FromMinutes(10));
            count++;
        }

        Assert.Equal(8, count);
    }

    [Fact]
    public async Task S7_an_error_that_never_ends_is_told_by_its_code()
    {
        FakeTimeProvider time = new();
        ScriptedHandler handler = ScriptedHandler.Of(() => ScriptedHandler.Response(
            new ChunkedStream("slow"u8.ToArray(), 1, NeverAsync), "text/plain", System.Net.HttpStatusCode.ServiceUnavailable));
        await using KubeClient client = handler.Client(o => o.TimeProvider = time);
        Task<TestPod?> get = client.GetAsync<TestPod>("a", "b", Now);
        time.Advance(TimeSpan.FromSeconds(66));
        Assert.Equal(503, (await Assert.ThrowsAsync<KubeApiException>(() => get)).Status.Code);
    }

    [Fact]
    public async Task A_timeout_is_told_in_no_language()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            await using KubeClient client = new ScriptedHandler(static async (_, token) =>
            {
                await NeverAsync(token);
                throw new InvalidOperationException();
            }).Client(o => o.ResponseTimeout = TimeSpan.FromMilliseconds(1.5));
            KubeTimeoutException e = await Assert.ThrowsAsync<KubeTimeoutException>(() => client.GetAsync<TestPod>("a", "b", Now));
            Assert.Contains("after 0.002 s", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task A_server_that_accepts_and_says_nothing_is_a_timeout_of_connecting()
    {
        using System.Net.Sockets.TcpListener silent = new(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        await using KubeClient client = Kubeconfigs.Connect($"https://{silent.LocalEndpoint}", configure: o => o.ConnectTimeout = TimeSpan.FromMilliseconds(100));
        KubeTimeoutException e = await Assert.ThrowsAsync<KubeTimeoutException>(() => client.GetAsync<TestPod>("a", "b", Now));
        Assert.Equal((KubeTimeoutTier.Connect, TimeSpan.FromMilliseconds(100)), (e.Tier, e.Limit));
    }
}
