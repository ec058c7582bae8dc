using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using KubeGen.Testing.Http;
using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Codec;

/// <summary>Writes lists piece by piece: never more than some tens of kilobytes wait for the client.</summary>
internal static class ListWriter
{
    private const int FlushSize = 64 * 1024;

    public static Task WriteAsync(
        PipeWriter output, ServedKind kind, ListPage page, ResponseFormat format, CancellationToken cancellationToken)
    {
        Envelope envelope = format.IsFull ? kind.ListEnvelope : Envelope.PartialObjectMetadataList;
        return format.IsJson ? WriteJsonAsync(output, envelope, page, format, cancellationToken)
            : WriteProtobufAsync(output, envelope, page, format, cancellationToken);
    }

    private static async Task WriteJsonAsync(
        PipeWriter output, Envelope envelope, ListPage page, ResponseFormat format, CancellationToken cancellationToken)
    {
        output.Write(envelope.JsonStart);
        output.Write("\"metadata\":"u8);
        WriteJsonMetadata(output, page);
        output.Write(",\"items\":["u8);
        bool first = true;
        foreach (StoredObject item in page.Items)
        {
            if (!first)
            {
                output.Write(","u8);
            }

            first = false;
            if (format.IsFull)
            {
                output.Write(item.Json);
            }
            else
            {
                ObjectWriter.WriteJson(output, item, format);
            }

            if (output.UnflushedBytes > FlushSize)
            {
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        output.Write("]}\n"u8);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteProtobufAsync(
        PipeWriter output, Envelope envelope, ListPage page, ResponseFormat format, CancellationToken cancellationToken)
    {
        byte[] metadata = Metadata(page);
        int length = ProtobufText.FieldLength(metadata.Length);
        foreach (StoredObject item in page.Items)
        {
            length = checked(length + ProtobufText.FieldLength(ObjectWriter.Message(item, format).Length));
            cancellationToken.ThrowIfCancellationRequested();
        }

        envelope.WriteStart(output, length);
        ProtobufText.WriteField(output, 0x0A, metadata);
        foreach (StoredObject item in page.Items)
        {
            ProtobufText.WriteField(output, 0x12, ObjectWriter.Message(item, format));
            if (output.UnflushedBytes > FlushSize)
            {
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        Envelope.WriteEnd(output);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void WriteJsonMetadata(PipeWriter output, ListPage page)
    {
        using Utf8JsonWriter json = new(output, ObjectCodec.Writing);
        json.WriteStartObject();
        json.WriteString("resourceVersion"u8, page.Version.ToString(CultureInfo.InvariantCulture));
        if (page.Continue.Length > 0)
        {
            json.WriteString("continue"u8, page.Continue);
        }

        if (page.Remaining is { } remaining)
        {
            json.WriteNumber("remainingItemCount"u8, remaining);
        }

        json.WriteEndObject();
    }

    /// <summary>The message <c>{1 selfLink, 2 resourceVersion, 3 continue, 4 remainingItemCount}</c>.</summary>
    private static byte[] Metadata(ListPage page)
    {
        ArrayBufferWriter<byte> output = new();
        ProtobufText.WriteField(output, 0x0A, ReadOnlySpan<byte>.Empty);
        ProtobufText.WriteField(output, 0x12, Encoding.UTF8.GetBytes(page.Version.ToString(CultureInfo.InvariantCulture)));
        ProtobufText.WriteField(output, 0x1A, Encoding.UTF8.GetBytes(page.Continue));
        if (page.Remaining is { } remaining)
        {
            ProtobufText.WriteField(output, 0x20, remaining);
        }

        return output.WrittenSpan.ToArray();
    }
}
