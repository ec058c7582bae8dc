namespace KubeGen.Client.Requests;

/// <summary>The media types of requests and answers.</summary>
internal static class MediaType
{
    public const string Protobuf = "application/vnd.kubernetes.protobuf";
    public const string Json = "application/json";

    // The server trims the objects; it does so for custom resources too, which it has no other protobuf of.
    private const string Metadata = Protobuf + ";as=PartialObjectMetadata;g=meta.k8s.io;v=v1";
    private const string MetadataList = Protobuf + ";as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

    public static string ForObject(bool metadataOnly) => metadataOnly ? Metadata : Protobuf;

    public static string ForList(bool metadataOnly) => metadataOnly ? MetadataList : Protobuf;
}
