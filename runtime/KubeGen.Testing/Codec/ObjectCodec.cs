using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Schema;

namespace KubeGen.Testing.Codec;

/// <summary>Translates the objects of a kind.</summary>
/// <param name="message">The kind's message.</param>
internal sealed class ObjectCodec(SchemaMessage message)
{
    /// <summary>
    /// How JSON is written: quotes by a backslash, everything else as it is, so that FieldsV1 stays as short as the API server's.
    /// </summary>
    public static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true,
    };

    private readonly MessagePlan _plan = MessagePlan.Of(message);

    /// <summary>Translates JSON in the order of the schema into protobuf.</summary>
    public byte[] Encode(ReadOnlySpan<byte> json) => ProtobufEncoder.Encode(_plan, json);

    /// <summary>Brings an object into the order of the schema and the form of the API server.</summary>
    /// <param name="item">The object; its kind and API version are left out.</param>
    /// <param name="unknownFields">The fields that were dropped, as the schema does not know them.</param>
    public ReadOnlySpan<byte> Normalize(JsonObject item, out IReadOnlyList<string> unknownFields)
    {
        ArrayBufferWriter<byte> output = new(4096);
        using Utf8JsonWriter json = new(output, Writing);
        JsonNormalizer normalizer = new(json);
        item.Remove("kind");
        item.Remove("apiVersion");
        normalizer.Write(item, _plan);
        json.Flush();
        unknownFields = normalizer.UnknownFields;
        return output.WrittenSpan;
    }
}
