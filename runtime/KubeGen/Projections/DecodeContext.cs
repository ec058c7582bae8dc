using System.ComponentModel;

namespace KubeGen;

/// <summary>
/// The pools that decoders draw on, so that values which recur from object to object exist once. For one thread at a time: a
/// stream has one while it decodes.
/// </summary>
public sealed class DecodeContext
{
    private object? _scratch;

    /// <summary>Texts that recur: namespaces, node names, phases, images, keys and values of labels.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public StringPool Strings { get; } = new();

    /// <summary>Maps of texts that recur: the labels of replicas.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public StringMapPool StringMaps => field ??= new(Strings);

    /// <summary>The buffers of one decoder, kept from object to object.</summary>
    /// <typeparam name="T">The decoder's own type of buffers.</typeparam>
    /// <param name="create">Makes them, the first time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Scratch<T>(Func<DecodeContext, T> create)
        where T : class
    {
        if (_scratch is T scratch)
        {
            return scratch;
        }

        ArgumentNullException.ThrowIfNull(create);
        scratch = create(this);
        _scratch = scratch;
        return scratch;
    }
}
