using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KubeGen;

/// <summary>
/// An immutable map from strings, such as labels: two arrays sorted by key (ordinal). Smaller than a dictionary, as fast for the few
/// entries that Kubernetes' maps have, and equal to another map of the same content.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[System.Diagnostics.DebuggerDisplay("Count = {Count}")]
public sealed class KubeMap<T> : IReadOnlyDictionary<string, T>, IEquatable<KubeMap<T>>
{
    private readonly string[] _keys;
    private readonly T[] _values;

    private KubeMap(string[] keys, T[] values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>The map without entries.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The idiom of the framework's own immutable collections.")]
    public static KubeMap<T> Empty { get; } = new([], []);

    /// <summary>A map of some entries; of several with the same key the last one counts.</summary>
    /// <param name="entries">The entries, in any order.</param>
    [SuppressMessage("Design", "CA1000", Justification = "The idiom of the framework's own immutable collections.")]
    public static KubeMap<T> Create(params ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        if (entries.IsEmpty)
        {
            return Empty;
        }

        string[] keys = new string[entries.Length];
        T[] values = new T[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            (keys[i], values[i]) = (entries[i].Key, entries[i].Value);
        }

        return Of(keys, values);
    }

    /// <summary>A map of two arrays of one length, which nobody else has; of several equal keys the last one counts.</summary>
    internal static KubeMap<T> Of(string[] keys, T[] values)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            // Servers write maps in the order of their keys.
            if (string.CompareOrdinal(keys[i - 1], keys[i]) >= 0)
            {
                return OfUnordered(keys, values);
            }
        }

        return new(keys, values);
    }

    private static KubeMap<T> OfUnordered(string[] keys, T[] values)
    {
        Dictionary<string, T> last = new(StringComparer.Ordinal);
        for (int i = 0; i < keys.Length; i++)
        {
            last[keys[i]] = values[i];
        }

        keys = [.. last.Keys];
        values = [.. last.Values];
        Array.Sort(keys, values, StringComparer.Ordinal);
        return new(keys, values);
    }

    internal void CopyTo(string[] keys, T[] values)
    {
        _keys.CopyTo(keys, 0);
        _values.CopyTo(values, 0);
    }

    /// <inheritdoc/>
    public int Count => _keys.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => _values;

    /// <inheritdoc/>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"There is no '{key}'.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int at = IndexOf(key);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }

    private int IndexOf(string key) => Array.BinarySearch(_keys, key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (int i = 0; i < _keys.Length; i++)
        {
            yield return new(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(KubeMap<T>? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _keys.AsSpan().SequenceEqual(other._keys) && _values.AsSpan().SequenceEqual(other._values, ContentComparer<T>.Special));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KubeMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (string key in _keys)
        {
            hash.Add(key);
        }

        return hash.ToHashCode();
    }
}
