using KubeGen.Protobuf;

namespace KubeGen.Client;

/// <summary>Enumerates a list, and completes its listing.</summary>
internal sealed class ListEnumerator<T>(
    ApiConnection connection, ApiRequest request, KubeListing<T> listing, CancellationToken first, CancellationToken second)
    : BodyEnumerator<T>(connection, request, first, second)
    where T : class, IKubeProjection<T>
{
    private ListBody<T>? _body;

    protected override ExpectedKind Expected => ExpectedKind.List(T.Resource, T.MetadataOnly);

    protected override IBodyReader<T> CreateReader(BodyContext context) => _body = new(context);

    protected override void OnComplete() => listing.Complete(_body!.Metadata);
}
