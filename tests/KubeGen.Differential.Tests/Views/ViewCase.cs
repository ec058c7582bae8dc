using System.Reflection;
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

    public override string ToString() => View.Name;

    private static SchemaMessage Find(KubeProjectionAttribute attribute) =>
        SchemaTable.Kubernetes.FindKind(attribute.ApiVersion, attribute.Kind)!.Message;
}

internal sealed class ViewCase<TView, TModel>() : ViewCase(typeof(TView), typeof(TModel))
    where TView : class, IKubeProjection<TView>
{
    public override object Decode(ReadOnlySpan<byte> message, DecodeContext context) => TView.Decode(message, null, context);
}
