using KubeGen.Protobuf;

namespace KubeGen.Watching;

/// <summary>
/// Reads what means something in a bookmark: the version in its metadata, and the annotation that ends the initial events.
/// </summary>
internal static class Bookmark
{
    // k8s.io/apimachinery pkg/apis/meta/v1: ObjectMeta {6 resourceVersion, 12 annotations}, InitialEventsAnnotationKey.
    private static ReadOnlySpan<byte> InitialEventsEnd => "k8s.io/initial-events-end"u8;

    public static void Read(ReadOnlySpan<byte> message, out ResourceVersion version, out bool endsInitialEvents)
    {
        version = default;
        endsInitialEvents = false;
        ProtoReader reader = new(ProtoValue.ReadContent(message));
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x32:
                    version = ResourceVersion.Parse(reader.ReadBytes());
                    break;
                case 0x62:
                    ProtoPair.Read(reader.ReadBytes(), out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value);
                    endsInitialEvents |= key.SequenceEqual(InitialEventsEnd) && value.SequenceEqual("true"u8);
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }
    }
}
