using System.Text;
using KubeGen.Protobuf;

namespace KubeGen.Runtime.Tests.Support;

/// <summary>A projection of the metadata of deployments.</summary>
public sealed class TestMeta : IKubeProjection<TestMeta>
{
    public required ObjectIdentity Identity { get; init; }

    static KubeResource IKubeProjection<TestMeta>.Resource { get; } = new("apps", "v1", "Deployment", "deployments", true);

    static bool IKubeProjection<TestMeta>.MetadataOnly => true;

    static TestMeta IKubeProjection<TestMeta>.Decode(ReadOnlySpan<byte> message, TestMeta? previous, DecodeContext context)
    {
        ReadParts(message, out ReadOnlySpan<byte> metadata, out _);
        ReadMeta(metadata, out string name, out string @namespace, out ResourceVersion version);
        return new() { Identity = new(name, @namespace, default, version) };
    }

    internal static void ReadParts(ReadOnlySpan<byte> message, out ReadOnlySpan<byte> metadata, out ReadOnlySpan<byte> spec)
    {
        metadata = spec = default;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x0A:
                    metadata = reader.ReadBytes();
                    break;
                case 0x12:
                    spec = reader.ReadBytes();
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }
    }

    internal static void ReadMeta(ReadOnlySpan<byte> metadata, out string name, out string @namespace, out ResourceVersion version)
    {
        name = @namespace = "";
        version = default;
        ProtoReader reader = new(metadata);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x0A:
                    name = Encoding.UTF8.GetString(reader.ReadBytes());
                    break;
                case 0x1A:
                    @namespace = Encoding.UTF8.GetString(reader.ReadBytes());
                    break;
                case 0x32:
                    version = ResourceVersion.Parse(reader.ReadBytes());
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }
    }
}
