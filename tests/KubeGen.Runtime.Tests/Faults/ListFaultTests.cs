using System.IO.Compression;
using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Faults;

public sealed class ListFaultTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async Task<(List<TestPod> Items, Exception? Error, KubeListing<TestPod> Listing)> DrainAsync(
        byte[] body, int chunk = int.MaxValue, Action<KubeClientOptions>? configure = null)
    {
        await using KubeClient client = ScriptedHandler.Of(body, chunk).Client(configure);
        KubeListing<TestPod> listing = client.ListAsync<TestPod>(cancellationToken: Now);
        (List<TestPod> items, Exception? error) = await listing.DrainAsync();
        return (items, error, listing);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(int.MaxValue)]
    public async Task F1_a_list_cut_off_at_any_byte_is_an_error_and_never_complete(int chunk)
    {
        byte[] body = Wire.PodList(3);

        // Without contentEncoding and contentType, two bytes each, the list is still whole.
        for (int length = 0; length < body.Length - 4; length++)
        {
            (List<TestPod> items, Exception? error, KubeListing<TestPod> listing) = await DrainAsync(body[..length], chunk);
            KubeConnectionException e = Assert.IsType<KubeConnectionException>(error);
            Assert.Equal(KubeConnectionFailure.Interrupted, e.Failure);
            Assert.Equal("list", e.Operation!.Verb);
            Assert.InRange(items.Count, 0, 3);
            Assert.Throws<InvalidOperationException>(() => listing.Metadata);
        }
    }

    [Fact]
    public async Task F1_a_reset_within_the_body_is_an_error_after_the_items_before_it()
    {
        byte[] body = Wire.PodList(10);
        ScriptedHandler handler = ScriptedHandler.Of(() => ScriptedHandler.Response(
            new ChunkedStream(body[..(body.Length / 2)], 50, _ => throw new IOException("reset"))));
        await using KubeClient client = handler.Client();
        (List<TestPod> items, Exception? error) = await client.ListAsync<TestPod>(cancellationToken: Now).DrainAsync();
        Assert.Equal(KubeConnectionFailure.Interrupted, Assert.IsType<KubeConnectionException>(error).Failure);
        Assert.InRange(items.Count, 4, 5);
    }

    [Fact]
    public async Task F1_the_body_is_disposed_of_with_the_error_even_without_the_consumer()
    {
        ChunkedStream body = new(Wire.PodList(3)[..40], 10);
        await using KubeClient client = ScriptedHandler.Of(() => ScriptedHandler.Response(body)).Client();
        IAsyncEnumerator<TestPod> items = client.ListAsync<TestPod>(cancellationToken: Now).GetAsyncEnumerator(Now);
        await Assert.ThrowsAsync<KubeConnectionException>(async () =>
        {
            while (await items.MoveNextAsync())
            {
            }
        });
        Assert.True(body.Disposed);
        Assert.False(await items.MoveNextAsync());
        await items.DisposeAsync();
    }

    [Theory]
    [InlineData("{\"kind\":\"PodList\"}", "JSON")]
    [InlineData("<html>", "HTML")]
    [InlineData("k8s!xxxxxx", "other")]
    public async Task F42_another_magic_is_a_format_error(string body, string told)
    {
        (_, Exception? error, _) = await DrainAsync(System.Text.Encoding.UTF8.GetBytes(body));
        KubeFormatException e = Assert.IsType<KubeFormatException>(error);
        Assert.Contains(told, e.Message, StringComparison.Ordinal);
        Assert.Equal("/api/v1/pods", e.Operation!.Path);
    }

    [Theory]
    [InlineData("Pod", "v1")]
    [InlineData("PodList", "v2")]
    [InlineData("SecretList", "v1")]
    public async Task F42_another_kind_is_a_format_error(string kind, string apiVersion)
    {
        (List<TestPod> items, Exception? error, _) = await DrainAsync(Wire.Envelope(kind, Wire.List(Wire.ListMeta(), Wire.Pod("a")), apiVersion));
        Assert.Empty(items);
        Assert.Contains(kind, Assert.IsType<KubeFormatException>(error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F42_a_content_encoding_is_a_format_error()
    {
        byte[] body = Wire.Envelope("PodList", Wire.List(Wire.ListMeta(), Wire.Pod("a")), encoding: "zstd");
        (_, Exception? error, KubeListing<TestPod> listing) = await DrainAsync(body);
        Assert.Contains("contentEncoding", Assert.IsType<KubeFormatException>(error).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => listing.Metadata);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task F42_a_status_in_place_of_a_list_is_raised(int chunk)
    {
        (_, Exception? error, _) = await DrainAsync(Wire.Status(410, "Expired", "too old", retryAfter: 3), chunk);
        KubeApiException e = Assert.IsType<KubeApiException>(error);
        Assert.True(e.IsExpired);
        Assert.Equal(TimeSpan.FromSeconds(3), e.RetryAfter);
        Assert.Equal("fresh", e.Status.Continue);
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0x1A, 0x00 })]
    [InlineData(new byte[] { 0x12, 0x00 })]
    [InlineData(new byte[] { 0x2A, 0x01, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    public async Task F1_bytes_after_the_list_are_a_format_error(byte[] more)
    {
        (List<TestPod> items, Exception? error, KubeListing<TestPod> listing) = await DrainAsync(Proto.Concat(Wire.PodList(2), more));
        Assert.IsType<KubeFormatException>(error);
        Assert.Equal(2, items.Count);
        Assert.Throws<InvalidOperationException>(() => listing.Metadata);
    }

    [Fact]
    public async Task F42_a_list_before_its_kind_is_a_format_error()
    {
        byte[] body = Proto.Concat("k8s\0"u8.ToArray(), Proto.Message(o => o
            .Bytes(2, Wire.List(Wire.ListMeta(), Wire.Pod("a"))).Bytes(1, Wire.TypeMeta("PodList"))));
        (List<TestPod> items, Exception? error, _) = await DrainAsync(body);
        Assert.Empty(items);
        Assert.IsType<KubeFormatException>(error);
    }

    [Fact]
    public async Task F41_an_item_over_the_cap_is_refused_before_it_is_received()
    {
        byte[] head = Proto.Concat("k8s\0"u8.ToArray(), Proto.Message(o => o.Bytes(1, Wire.TypeMeta("PodList"))));

        // Raw of 1 GiB, item of 512 MiB: announced, and nothing of it sent.
        byte[] announced = [0x12, 0x80, 0x80, 0x80, 0x80, 0x04, 0x12, 0x80, 0x80, 0x80, 0x80, 0x02];
        long before = GC.GetTotalAllocatedBytes(precise: true);
        (_, Exception? error, _) = await DrainAsync(Proto.Concat(head, announced));
        Assert.Contains("MaxItemBytes", Assert.IsType<KubeFormatException>(error).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 * 1024 * 1024);
    }

    [Theory]
    [InlineData(new byte[] { 0x12, 0x05, 0x12, 0x80, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0x12, 0x04, 0x12, 0x03, 0x0A, 0x00 })]
    [InlineData(new byte[] { 0x12, 0x02, 0x4A, 0x7F })]
    [InlineData(new byte[] { 0x12, 0x02, 0x03, 0x00 })]
    [InlineData(new byte[] { 0x12, 0x02, 0x00, 0x00 })]
    [InlineData(new byte[] { 0x12, 0x0B, 0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    public async Task F40_lengths_that_contradict_each_other_are_a_format_error(byte[] tail)
    {
        byte[] body = Proto.Concat("k8s\0"u8.ToArray(), Proto.Message(o => o.Bytes(1, Wire.TypeMeta("PodList"))), tail);
        foreach (int chunk in (int[])[1, int.MaxValue])
        {
            (_, Exception? error, _) = await DrainAsync(body, chunk);
            Assert.True(error is KubeFormatException or KubeConnectionException, error?.ToString());
        }
    }

    [Fact]
    public async Task F40_random_damage_raises_only_typed_errors()
    {
        byte[] body = Wire.PodList(5, padding: 20);
        Random random = new(20_26);
        for (int i = 0; i < 5000; i++)
        {
            byte[] damaged = (byte[])body.Clone();
            for (int j = random.Next(1, 4); j > 0; j--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            (_, Exception? error, _) = await DrainAsync(damaged, random.Next(1, 300));
            Assert.True(error is null or KubeException, error?.ToString());
        }
    }

    [Fact]
    public async Task Another_content_type_is_a_format_error_that_names_it()
    {
        await using KubeClient client = ScriptedHandler.Of(() => ScriptedHandler.Response(new MemoryStream("{}"u8.ToArray()), "application/json")).Client();
        KubeFormatException e = await Assert.ThrowsAsync<KubeFormatException>(async () => await client.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now));
        Assert.Contains("application/json", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.Operation);
    }

    [Fact]
    public async Task S7_a_compressed_body_of_one_huge_item_is_refused()
    {
        MemoryStream zipped = new();
        await using (GZipStream zip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Wire.Envelope("PodList", Wire.List(Wire.ListMeta(), new byte[8 * 1024 * 1024])));
        }

        ScriptedHandler handler = ScriptedHandler.Of(() =>
        {
            HttpResponseMessage response = ScriptedHandler.Response(new MemoryStream(zipped.ToArray()));
            response.Content.Headers.ContentEncoding.Add("gzip");
            return response;
        });
        await using KubeClient client = handler.Client(o => o.MaxItemBytes = 1024 * 1024);
        await Assert.ThrowsAsync<KubeFormatException>(async () => await client.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now));
    }

    [Fact]
    public async Task An_error_in_an_unknown_compression_is_told_by_its_code()
    {
        ScriptedHandler handler = ScriptedHandler.Of(() =>
        {
            HttpResponseMessage response = ScriptedHandler.Error(429, "????", "text/plain");
            response.Headers.TryAddWithoutValidation("Retry-After", "7");
            response.Content.Headers.ContentEncoding.Add("br");
            return response;
        });
        await using KubeClient client = handler.Client();
        KubeApiException e = await Assert.ThrowsAsync<KubeApiException>(() => client.GetAsync<TestPod>("a", "b", Now));
        Assert.Equal((429, TimeSpan.FromSeconds(7)), (e.Status.Code, e.RetryAfter));
        Assert.Equal("", e.Status.Message);
    }

    [Fact]
    public async Task A_damaged_compressed_body_is_a_typed_error()
    {
        ScriptedHandler handler = ScriptedHandler.Of(() =>
        {
            HttpResponseMessage response = ScriptedHandler.Response(new MemoryStream("no gzip at all, but long enough"u8.ToArray()));
            response.Content.Headers.ContentEncoding.Add("gzip");
            return response;
        });
        await using KubeClient client = handler.Client();
        await Assert.ThrowsAsync<KubeFormatException>(async () => await client.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now));
    }
}
