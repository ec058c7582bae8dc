using System.Buffers;
using System.Text.Json;
using KubeGen.Schema;
using KubeGen.Testing.Codec;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>Tells clients what is served.</summary>
internal static class Discovery
{
    private const string AggregatedType = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
    private static readonly string[] Verbs = ["create", "delete", "get", "list", "watch"];

    /// <summary>Answers a path of discovery.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">The path, cut at the slashes.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Null where the path is none of discovery.</returns>
    public static Task? TryHandle(HttpContext context, string[] path, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> body = new();
        using Utf8JsonWriter json = new(body, ObjectCodec.Writing);
        string type = ResponseFormat.Json;
        switch (path)
        {
            case ["api" or "apis"] when Negotiation.WantsAggregatedDiscovery(context.Request):
                AggregatedDiscovery.Write(json, Groups(core: path[0] == "api"), Verbs);
                type = AggregatedType;
                break;
            case ["api"]:
                WriteCoreVersions(json, context.Request.Host.Value ?? "");
                break;
            case ["apis"]:
                WriteGroups(json);
                break;
            case ["apis", var group] when HasGroup(group):
                WriteGroup(json, group, withKind: true);
                break;
            case ["api", var version] when HasVersion("", version):
                WriteResources(json, "", version);
                break;
            case ["apis", var group, var version] when HasVersion(group, version):
                WriteResources(json, group, version);
                break;
            default:
                return null;
        }

        json.Flush();
        return Responses.WriteAsync(context, StatusCodes.Status200OK, type, body.WrittenMemory, cancellationToken);
    }

    public static bool HasVersion(string group, string version) =>
        ServedKinds.All.Any(kind => kind.Schema.Group == group && kind.Schema.Version == version);

    private static bool HasGroup(string group) => group.Length > 0 && ServedKinds.All.Any(kind => kind.Schema.Group == group);

    private static IEnumerable<IGrouping<string, SchemaKind>> Groups(bool core) =>
        ServedKinds.All.Select(kind => kind.Schema).Where(kind => kind.Group.Length == 0 == core).GroupBy(kind => kind.Group);

    private static void WriteCoreVersions(Utf8JsonWriter json, string address)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, "APIVersions"u8);
        json.WriteStartArray("versions"u8);
        json.WriteStringValue("v1"u8);
        json.WriteEndArray();
        json.WriteStartArray("serverAddressByClientCIDRs"u8);
        json.WriteStartObject();
        json.WriteString("clientCIDR"u8, "0.0.0.0/0"u8);
        json.WriteString("serverAddress"u8, address);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, "APIGroupList"u8);
        json.WriteString("apiVersion"u8, "v1"u8);
        json.WriteStartArray("groups"u8);
        foreach (IGrouping<string, SchemaKind> group in Groups(core: false))
        {
            WriteGroup(json, group.Key, withKind: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, string group, bool withKind)
    {
        string[] versions = [.. ServedKinds.All.Where(kind => kind.Schema.Group == group).Select(kind => kind.Schema.Version).Distinct()];
        json.WriteStartObject();
        if (withKind)
        {
            json.WriteString("kind"u8, "APIGroup"u8);
            json.WriteString("apiVersion"u8, "v1"u8);
        }

        json.WriteString("name"u8, group);
        json.WriteStartArray("versions"u8);
        foreach (string version in versions)
        {
            json.WriteStartObject();
            WriteVersion(json, group, version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("preferredVersion"u8);
        WriteVersion(json, group, versions[0]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, string group, string version)
    {
        json.WriteString("groupVersion"u8, $"{group}/{version}");
        json.WriteString("version"u8, version);
    }

    private static void WriteResources(Utf8JsonWriter json, string group, string version)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, "APIResourceList"u8);
        json.WriteString("groupVersion"u8, group.Length == 0 ? version : $"{group}/{version}");
        json.WriteStartArray("resources"u8);
        foreach (ServedKind kind in ServedKinds.All.Where(kind => kind.Schema.Group == group && kind.Schema.Version == version))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, kind.Schema.Plural);
            json.WriteString("singularName"u8, kind.Schema.Singular);
            json.WriteBoolean("namespaced"u8, kind.Schema.Namespaced);
            json.WriteString("kind"u8, kind.Schema.Kind);
            AggregatedDiscovery.WriteStrings(json, "verbs", Verbs);
            AggregatedDiscovery.WriteStrings(json, "shortNames", kind.Schema.ShortNames);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
