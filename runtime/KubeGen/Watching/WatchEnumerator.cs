using KubeGen.Client;
using KubeGen.Protobuf;

namespace KubeGen.Watching;

/// <summary>Enumerates the events of a watch.</summary>
internal sealed class WatchEnumerator<T>(ApiConnection connection, ApiRequest request, CancellationToken first, CancellationToken second)
    : BodyEnumerator<WatchEvent<T>>(connection, request, first, second)
    where T : class, IKubeProjection<T>
{
    protected override ExpectedKind Expected => ExpectedKind.Object(T.Resource, T.MetadataOnly);

    protected override IBodyReader<WatchEvent<T>> CreateReader(BodyContext context) => new WatchBody<T>(context);
}
