using KubeGen.Protobuf;

namespace KubeGen.Client;

/// <summary>Reads one object.</summary>
internal static class ObjectRead
{
    public static async Task<T?> RunAsync<T>(ApiConnection connection, ApiRequest request, CancellationToken cancellationToken)
        where T : class, IKubeProjection<T>
    {
        ApiResponse response;
        try
        {
            response = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (KubeApiException e) when (IsAbsence(e, request.Operation))
        {
            return null;
        }

        await using (response.ConfigureAwait(false))
        {
            using ByteWindow window = new(response);
            int limit = connection.Settings.MaxItemBytes;
            if (await window.FillAsync(limit + 1).ConfigureAwait(false))
            {
                throw response.Translate(BodyError.TooLarge(window.Available.Length, limit))!;
            }

            ExpectedKind expected = ExpectedKind.Object(T.Resource, T.MetadataOnly);
            DecodeContext pools = connection.Contexts.Rent();
            try
            {
                return Decode<T>(window.Available, new(expected, request.Operation, limit, response.Token), pools);
            }
            catch (KubeFormatException e)
            {
                throw response.Translate(e) ?? e;
            }
            finally
            {
                connection.Contexts.Return(pools);
            }
        }
    }

    private static T Decode<T>(ReadOnlySpan<byte> body, BodyContext context, DecodeContext pools)
        where T : class, IKubeProjection<T>
    {
        // A body without its last bytes is most often a connection that broke.
        if (body.Length < Envelope.Magic.Length && Envelope.Magic.StartsWith(body))
        {
            throw BodyError.CutOff(context.Operation);
        }

        Envelope envelope = Envelope.Open(body);
        if (envelope.Type.IsStatus)
        {
            throw context.Refusal(envelope.Raw);
        }

        context.Expected.Check(envelope.Type);
        return T.Decode(envelope.Raw, null, pools);
    }

    // An API that is not served is 404 as well, but then the status names no object.
    private static bool IsAbsence(KubeApiException error, KubeOperation operation) =>
        error is { IsNotFound: true, Status: { Reason: "NotFound", Details: { } details } } && details.Name == operation.Name;
}
