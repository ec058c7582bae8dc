using System.ComponentModel;

namespace KubeGen;

/// <summary>What the generator implements on a type with <see cref="KubeProjectionAttribute"/>. Not for implementation by hand.</summary>
/// <typeparam name="TSelf">The projection itself.</typeparam>
public interface IKubeProjection<TSelf> : IKubeObject
    where TSelf : class, IKubeProjection<TSelf>
{
    /// <summary>The resource that the projection reads.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract KubeResource Resource { get; }

    /// <summary>Whether the projection reads nothing but metadata, so that the server can be asked to send nothing else.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract bool MetadataOnly { get; }

    /// <summary>Decodes the protobuf message of one object, without the envelope around it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="previous">An earlier state of the same object, whose unchanged parts may be used again.</param>
    /// <param name="context">The pools that decoding draws on; of one thread at a time.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Decode(ReadOnlySpan<byte> message, TSelf? previous, DecodeContext context);
}
