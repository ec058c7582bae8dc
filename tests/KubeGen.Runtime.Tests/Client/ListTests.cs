using System.IO.Compression;
using KubeGen.Runtime.Tests.Support;

namespace KubeGen.Runtime.Tests.Client;

public sealed class ListTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public async Task Reads_a_list_in_pieces_of_any_size(int chunk)
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.PodList(20, padding: 200), chunk).Client();
        KubeListing<TestPod> listing = client.ListAsync<TestPod>(cancellationToken: Now);
        List<TestPod> pods = await listing.ToListAsync(Now);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"web-{i}"), pods.Select(p => p.Name));
        Assert.All(pods, p => Assert.Equal(("shop", "n1"), (p.Namespace, p.Node)));
        Assert.Equal("100", listing.Metadata.ResourceVersion.ToString());
        Assert.Null(listing.Metadata.RemainingItemCount);
        Assert.Equal("", listing.Metadata.Continue);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public async Task Reads_items_before_metadata_and_skips_unknown_fields(int chunk)
    {
        byte[] raw = Proto.Message(o =>
        {
            o.Number(15, -1).Bytes(2, Wire.Pod("a")).Bytes(9, new byte[5000]);
            o.WriteTag(10, Google.Protobuf.WireFormat.WireType.Fixed64);
            o.WriteFixed64(1);
            o.WriteTag(11, Google.Protobuf.WireFormat.WireType.Fixed32);
            o.WriteFixed32(1);
            o.Bytes(2, Wire.Pod("b")).Bytes(1, Wire.ListMeta("9", "next", 3));
        });
        await using KubeClient client = ScriptedHandler.Of(Wire.Envelope("PodList", raw), chunk).Client();
        KubeListing<TestPod> listing = client.ListAsync<TestPod>(cancellationToken: Now);
        Assert.Equal(["a", "b"], (await listing.ToListAsync(Now)).Select(p => p.Name));
        Assert.Equal(new KubeListMetadata(ResourceVersion.Parse("9"), 3, "next"), listing.Metadata);
    }

    [Fact]
    public async Task Reads_an_item_larger_than_the_window()
    {
        byte[] body = Wire.Envelope("PodList", Wire.List(Wire.ListMeta(), Wire.Pod("a"), Wire.Pod("big", padding: 700_000), Wire.Pod("b")));
        await using KubeClient client = ScriptedHandler.Of(body, 10_000).Client();
        Assert.Equal(["a", "big", "b"], (await client.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now)).Select(p => p.Name));
    }

    [Fact]
    public async Task An_empty_list_has_metadata()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.Envelope("PodList", Wire.List(Wire.ListMeta("5")))).Client();
        KubeListing<TestPod> listing = client.ListAsync<TestPod>(cancellationToken: Now);
        Assert.Empty(await listing.ToListAsync(Now));
        Assert.Equal("5", listing.Metadata.ResourceVersion.ToString());
    }

    [Fact]
    public async Task Metadata_is_not_there_before_the_last_item()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.PodList(2)).Client();
        KubeListing<TestPod> listing = client.ListAsync<TestPod>(cancellationToken: Now);
        Assert.Throws<InvalidOperationException>(() => listing.Metadata);
        await foreach (TestPod _ in listing)
        {
            Assert.Throws<InvalidOperationException>(() => listing.Metadata);
        }

        Assert.NotNull(listing.Metadata);
        Assert.Throws<InvalidOperationException>(() => listing.GetAsyncEnumerator(Now));
    }

    [Fact]
    public async Task A_metadata_projection_asks_for_and_reads_partial_objects()
    {
        byte[] body = Wire.Envelope("PartialObjectMetadataList", Wire.List(Wire.ListMeta(), Wire.Pod("a")), "meta.k8s.io/v1");
        ScriptedHandler handler = ScriptedHandler.Of(body);
        await using KubeClient client = handler.Client();
        TestMeta item = Assert.Single(await client.ListAsync<TestMeta>(new() { Namespace = "shop" }, Now).ToListAsync(Now));
        Assert.Equal(new ObjectKey("a", "shop"), item.Key());
        Assert.Equal("https://cluster.test:6443/apis/apps/v1/namespaces/shop/deployments", Assert.Single(handler.Requests));
        Assert.Equal("application/vnd.kubernetes.protobuf; as=PartialObjectMetadataList; g=meta.k8s.io; v=v1".Replace(" ", "", StringComparison.Ordinal),
            string.Join(',', handler.LastHeaders!.GetValues("Accept")).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_a_compressed_list_if_it_asked_for_one()
    {
        ScriptedHandler handler = ScriptedHandler.Of(() =>
        {
            MemoryStream zipped = new();
            using (GZipStream zip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
            {
                zip.Write(Wire.PodList(500, 500));
            }

            zipped.Position = 0;
            HttpResponseMessage response = ScriptedHandler.Response(new ChunkedStream(zipped.ToArray(), 100));
            response.Content.Headers.ContentEncoding.Add("gzip");
            return response;
        });
        await using KubeClient client = handler.Client();
        Assert.Equal(500, (await client.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now)).Count);
        Assert.Equal("gzip", handler.LastHeaders!.AcceptEncoding.ToString());
        await using KubeClient plain = handler.Client(o => o.CompressLists = false);
        await plain.ListAsync<TestPod>(cancellationToken: Now).ToListAsync(Now);
        Assert.Empty(handler.LastHeaders.AcceptEncoding);
    }

    [Fact]
    public async Task Items_that_are_in_the_window_cost_no_allocation_of_their_own()
    {
        await using KubeClient client = ScriptedHandler.Of(Wire.PodList(400)).Client();
        await using IAsyncEnumerator<TestPod> items = client.ListAsync<TestPod>(cancellationToken: Now).GetAsyncEnumerator(Now);
        Assert.True(await items.MoveNextAsync());
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 1; i < 400; i++)
        {
            ValueTask<bool> next = items.MoveNextAsync();
            Assert.True(next.IsCompletedSuccessfully);
            Assert.True(await next);
        }

        long perItem = (GC.GetAllocatedBytesForCurrentThread() - before) / 399;

        // The object of 56 bytes and its three short strings.
        Assert.InRange(perItem, 1, 200);
    }
}
