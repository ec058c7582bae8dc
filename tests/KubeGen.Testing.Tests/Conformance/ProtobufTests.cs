using System.Buffers.Binary;
using System.Text;
using KubeGen.Testing.Tests.Codec;

namespace KubeGen.Testing.Tests.Conformance;

public abstract class ProtobufTests(ApiServer server) : ConformanceTest(server)
{
    [Fact]
    public async Task A_list_is_its_metadata_and_its_items()
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        foreach (string name in (string[])["a", "b", "c"])
        {
            await Server.CreatePodAsync(space, name, Cancel);
        }

        byte[] list = ProtobufReader.Open(await BytesAsync($"/api/v1/namespaces/{space}/pods?limit=2", Protobuf), "v1", "PodList");
        List<ProtobufField> fields = ProtobufReader.Read(list);
        Assert.Equal([1, 2, 2], fields.Select(f => f.Number));
        List<ProtobufField> metadata = ProtobufReader.Read(fields[0].Bytes);
        Assert.Equal([1, 2, 3, 4], metadata.Select(f => f.Number));
        Assert.Empty(metadata[0].Bytes);
        Assert.NotEmpty(metadata[2].Bytes);
        Assert.Equal(1ul, metadata[3].Value);
        Assert.Equal(["a", "b"], fields.Skip(1).Select(f => ProtobufReader.Text(ProtobufReader.Only(f.Bytes, 1), 1)));
    }

    [Fact]
    public async Task Metadata_alone_has_an_envelope_of_its_own()
    {
        string space = await Server.NewNamespaceAsync(Cancel), path = $"/api/v1/namespaces/{space}/pods";
        await Server.CreatePodAsync(space, "a", Cancel);
        byte[] one = await BytesAsync($"{path}/a", $"{Protobuf};as=PartialObjectMetadata;g=meta.k8s.io;v=v1");
        Assert.Equal([1], ProtobufReader.Read(ProtobufReader.Open(one, "meta.k8s.io/v1", "PartialObjectMetadata")).Select(f => f.Number));
        byte[] all = await BytesAsync(path, $"{Protobuf};as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");
        byte[] item = ProtobufReader.Only(ProtobufReader.Open(all, "meta.k8s.io/v1", "PartialObjectMetadataList"), 2);
        Assert.Equal("a", ProtobufReader.Text(ProtobufReader.Read(item).Single().Bytes, 1));
    }

    [Fact]
    public async Task A_failure_is_an_enveloped_status()
    {
        byte[] status = ProtobufReader.Open(await BytesAsync("/api/v1/namespaces/default/pods/nope", Protobuf), "v1", "Status");
        List<ProtobufField> fields = ProtobufReader.Read(status);
        Assert.Equal([1, 2, 3, 4, 5, 6], fields.Select(f => f.Number));
        Assert.Equal("Failure", Encoding.UTF8.GetString(fields[1].Bytes));
        Assert.Equal("NotFound", Encoding.UTF8.GetString(fields[3].Bytes));
        Assert.Equal([1, 2, 3, 5, 6], ProtobufReader.Read(fields[4].Bytes).Select(f => f.Number));
        Assert.Equal(404ul, fields[5].Value);
    }

    [Fact]
    public async Task A_watch_has_frames()
    {
        string space = await Server.NewNamespaceAsync(Cancel), path = $"/api/v1/namespaces/{space}/pods";
        await Server.CreatePodAsync(space, "a", Cancel);
        using HttpResponseMessage response = await Server.SendAsync(HttpMethod.Get, $"{path}?watch=1", Cancel, Protobuf);
        Assert.Equal(Protobuf + ";stream=watch", response.Content.Headers.NonValidated["Content-Type"].ToString());
        await using Stream stream = await response.Content.ReadAsStreamAsync(Cancel);
        Assert.Equal("ADDED a", await FrameAsync(stream));
        await Server.CreatePodAsync(space, "b", Cancel);
        Assert.Equal("ADDED b", await FrameAsync(stream));
        using (await Server.SendAsync(HttpMethod.Delete, $"{path}/b", Cancel))
        {
        }

        Assert.Equal("DELETED b", await FrameAsync(stream));
    }

    private static async Task<string> FrameAsync(Stream stream)
    {
        byte[] length = new byte[4];
        await stream.ReadExactlyAsync(length, Cancel);
        byte[] frame = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        await stream.ReadExactlyAsync(frame, Cancel);
        Assert.Equal([1, 2], ProtobufReader.Read(frame).Select(f => f.Number));
        byte[] pod = ProtobufReader.Open(ProtobufReader.Only(ProtobufReader.Only(frame, 2), 1), "v1", "Pod");
        return $"{ProtobufReader.Text(frame, 1)} {ProtobufReader.Text(ProtobufReader.Only(pod, 1), 1)}";
    }

    private async Task<byte[]> BytesAsync(string path, string accept)
    {
        using HttpResponseMessage response = await Server.SendAsync(HttpMethod.Get, path, Cancel, accept);
        Assert.Equal(Protobuf, response.Content.Headers.ContentType?.ToString());
        return await response.Content.ReadAsByteArrayAsync(Cancel);
    }
}
