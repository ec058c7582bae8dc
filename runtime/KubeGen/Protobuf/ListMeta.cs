using System.Text;

namespace KubeGen.Protobuf;

/// <summary>Reads <c>ListMeta {2 resourceVersion, 3 continue, 4 remainingItemCount}</c> (k8s.io/apimachinery pkg/apis/meta/v1).</summary>
internal static class ListMeta
{
    public static KubeListMetadata Read(ReadOnlySpan<byte> message, KubeListMetadata before)
    {
        KubeListMetadata metadata = before;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x12:
                    metadata = metadata with { ResourceVersion = ResourceVersion.Parse(reader.ReadBytes()) };
                    break;
                case 0x1A:
                    metadata = metadata with { Continue = Encoding.UTF8.GetString(reader.ReadBytes()) };
                    break;
                case 0x20:
                    metadata = metadata with { RemainingItemCount = reader.ReadInt64() };
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return metadata;
    }
}
