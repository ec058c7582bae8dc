using System.Text;

namespace KubeGen.Protobuf;

/// <summary>What an answer must say it is, so that a decoder never runs over the message of another kind.</summary>
internal sealed class ExpectedKind
{
    private const string MetaVersion = "meta.k8s.io/v1";

    private readonly string _name;
    private readonly byte[] _apiVersion;
    private readonly byte[] _kind;

    private ExpectedKind(string apiVersion, string kind)
    {
        _name = $"{apiVersion} {kind}";
        _apiVersion = Encoding.UTF8.GetBytes(apiVersion);
        _kind = Encoding.UTF8.GetBytes(kind);
    }

    /// <summary>A single object, or the one in an event.</summary>
    public static ExpectedKind Object(KubeResource resource, bool metadataOnly) =>
        metadataOnly ? new(MetaVersion, "PartialObjectMetadata") : new(resource.ApiVersion, resource.Kind);

    /// <summary>A list.</summary>
    public static ExpectedKind List(KubeResource resource, bool metadataOnly) =>
        metadataOnly ? new(MetaVersion, "PartialObjectMetadataList") : new(resource.ApiVersion, resource.Kind + "List");

    /// <summary>Checks an answer.</summary>
    /// <exception cref="KubeFormatException">It is something else.</exception>
    public void Check(TypeMeta type)
    {
        if (!type.Kind.SequenceEqual(_kind) || !type.ApiVersion.SequenceEqual(_apiVersion))
        {
            throw new KubeFormatException($"The server sent {type.ToString()} where {_name} was asked for.");
        }
    }
}
