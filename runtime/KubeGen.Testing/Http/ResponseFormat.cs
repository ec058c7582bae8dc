namespace KubeGen.Testing.Http;

/// <summary>How a response is encoded.</summary>
internal enum ResponseMedia
{
    Json,
    Protobuf,
}

/// <summary>What of an object a response shows.</summary>
internal enum ResponseShape
{
    Full,
    Metadata,
    MetadataList,
}

/// <summary>What a client accepts, of what this server can produce.</summary>
internal readonly record struct ResponseFormat(ResponseMedia Media, ResponseShape Shape)
{
    public const string Json = "application/json";
    public const string Protobuf = "application/vnd.kubernetes.protobuf";

    public bool IsJson => Media == ResponseMedia.Json;

    public bool IsFull => Shape == ResponseShape.Full;

    public string ContentType => IsJson ? Json : Protobuf;

    /// <summary>The content type of a watch, where JSON needs no framing of its own.</summary>
    public string StreamType => IsJson ? Json : Protobuf + ";stream=watch";
}
