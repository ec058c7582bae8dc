using System.Buffers;
using KubeGen.Testing.Codec;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>Writes answers that are complete before they are sent.</summary>
internal static class Responses
{
    /// <summary>Answers with a Status.</summary>
    public static Task WriteStatusAsync(HttpContext context, ApiStatus status, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> body = new();
        ResponseMedia media = Negotiation.ForError(context.Request);
        if (media == ResponseMedia.Json)
        {
            StatusEncoder.WriteJson(body, status);
            body.Write("\n"u8);
        }
        else
        {
            ArrayBufferWriter<byte> message = new();
            StatusEncoder.WriteProtobuf(message, status);
            Envelope.Status.Write(body, message.WrittenSpan);
        }

        if (status.Details?.RetryAfterSeconds is > 0 and int seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        string type = new ResponseFormat(media, ResponseShape.Full).ContentType;
        return WriteAsync(context, status.Code == 0 ? 200 : status.Code, type, body.WrittenMemory, cancellationToken);
    }

    /// <summary>Answers with an object.</summary>
    public static Task WriteObjectAsync(
        HttpContext context, int code, StoredObject item, ResponseFormat format, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> body = new();
        ObjectWriter.Write(body, item, format);
        return WriteAsync(context, code, format.ContentType, body.WrittenMemory, cancellationToken);
    }

    /// <summary>Answers with bytes.</summary>
    public static async Task WriteAsync(
        HttpContext context, int code, string contentType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }
}
