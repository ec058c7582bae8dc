using System.Buffers;
using System.Text.Json;
using KubeGen.Schema;
using KubeGen.Testing.Codec;

namespace KubeGen.Testing.Http;

/// <summary>What <c>/version</c> tells: the release that the schema is of.</summary>
internal static class VersionDocument
{
    public static ReadOnlyMemory<byte> Create()
    {
        string[] parts = SchemaTable.Kubernetes.Version.Split('.');
        ArrayBufferWriter<byte> body = new();
        using Utf8JsonWriter json = new(body, ObjectCodec.Writing);
        json.WriteStartObject();
        json.WriteString("major"u8, parts[0]);
        json.WriteString("minor"u8, parts[1]);
        json.WriteString("gitVersion"u8, $"v{SchemaTable.Kubernetes.Version}.0+kubegen-testing");
        json.WriteString("gitCommit"u8, ""u8);
        json.WriteString("gitTreeState"u8, ""u8);
        json.WriteString("buildDate"u8, "1970-01-01T00:00:00Z"u8);
        json.WriteString("goVersion"u8, ""u8);
        json.WriteString("compiler"u8, ""u8);
        json.WriteString("platform"u8, "dotnet"u8);
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }
}
