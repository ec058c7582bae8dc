namespace KubeGen.Runtime.Tests.Support;

/// <summary>A projection of a kind without namespaces.</summary>
public sealed class TestNode : IKubeProjection<TestNode>
{
    public required ObjectIdentity Identity { get; init; }

    static KubeResource IKubeProjection<TestNode>.Resource { get; } = new("", "v1", "Node", "nodes", false);

    static bool IKubeProjection<TestNode>.MetadataOnly => false;

    static TestNode IKubeProjection<TestNode>.Decode(ReadOnlySpan<byte> message, TestNode? previous, DecodeContext context)
    {
        TestMeta.ReadParts(message, out ReadOnlySpan<byte> metadata, out _);
        TestMeta.ReadMeta(metadata, out string name, out _, out ResourceVersion version);
        return new() { Identity = new(name, "", default, version) };
    }
}
