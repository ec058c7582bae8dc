using System.Reflection;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using KubeGen.Differential.Tests.Server;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Views;

/// <summary>A projection with the official client's model of the same kind.</summary>
internal abstract class ViewCase(Type view, Type model)
{
    public Type View { get; } = view;

    public Type Model { get; } = model;

    public SchemaMessage Message { get; } = Find(view.GetCustomAttribute<KubeProjectionAttribute>()!);

    /// <summary>Decodes with the generated decoder.</summary>
    public abstract object Decode(ReadOnlySpan<byte> message, DecodeContext context);

    /// <summary>Puts an object onto a server with the official client, and reads it back with both: the view, and the JSON.</summary>
    public abstract Task<(object View, JsonObject Json)> RoundTripAsync(TestServer server, JsonObject json);

    public override string ToString() => View.Name;

    private static SchemaMessage Find(KubeProjectionAttribute attribute) =>
        SchemaTable.Kubernetes.FindKind(attribute.ApiVersion, attribute.Kind)!.Message;
}

internal sealed class ViewCase<TView, TModel>() : ViewCase(typeof(TView), typeof(TModel))
    where TView : class, IKubeProjection<TView>
    where TModel : IKubernetesObject<V1ObjectMeta>
{
    public override object Decode(ReadOnlySpan<byte> message, DecodeContext context) => TView.Decode(message, null, context);

    public override async Task<(object View, JsonObject Json)> RoundTripAsync(TestServer server, JsonObject json)
    {
        KubeResource resource = TView.Resource;
        TModel model = await server.PutAsync(resource, KubernetesJson.Deserialize<TModel>(json.ToJsonString()));
        TView view = await server.Client.GetAsync<TView>(model.Metadata.Name, model.Metadata.NamespaceProperty)
            ?? throw new InvalidOperationException($"{model.Metadata.Name} is gone.");
        return (view, JsonNode.Parse(KubernetesJson.Serialize(model))!.AsObject());
    }
}
