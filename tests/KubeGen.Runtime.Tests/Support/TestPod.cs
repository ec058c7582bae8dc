using System.Text;
using KubeGen.Protobuf;

namespace KubeGen.Runtime.Tests.Support;

/// <summary>A projection written by hand, in the shape that the generator gives them.</summary>
public sealed class TestPod : IKubeProjection<TestPod>
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Node { get; init; }

    private ResourceVersion Version { get; init; }

    ObjectIdentity IKubeObject.Identity => new(Name, Namespace, default, Version);

    static KubeResource IKubeProjection<TestPod>.Resource { get; } = new("", "v1", "Pod", "pods", true);

    static bool IKubeProjection<TestPod>.MetadataOnly => false;

    static TestPod IKubeProjection<TestPod>.Decode(ReadOnlySpan<byte> message, TestPod? previous, DecodeContext context)
    {
        TestMeta.ReadParts(message, out ReadOnlySpan<byte> metadata, out ReadOnlySpan<byte> spec);
        TestMeta.ReadMeta(metadata, out string name, out string @namespace, out ResourceVersion version);
        ReadOnlySpan<byte> node = default;
        ProtoReader reader = new(spec);
        while (reader.TryReadTag(out uint tag))
        {
            if (tag == 0x52)
            {
                node = reader.ReadBytes();
            }
            else
            {
                reader.Skip(tag);
            }
        }

        return new() { Name = name, Namespace = @namespace, Node = Encoding.UTF8.GetString(node), Version = version };
    }
}
