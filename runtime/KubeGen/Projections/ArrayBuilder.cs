using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KubeGen;

/// <summary>
/// Collects the elements of a list while an object is decoded. Where they equal those of the list made before, it gives that list
/// again: neighbours in a list are replicas.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArrayBuilder<T>
{
    /// <summary>Longer lists are rare, and must not stay alive with a client's buffers.</summary>
    private const int MostKept = 4096;

    private T[] _items = [];
    private int _count;
    private ImmutableArray<T> _last = [];

    /// <summary>How much room there is.</summary>
    internal int Capacity => _items.Length;

    /// <summary>Forgets what was collected.</summary>
    public void Clear()
    {
        if (_items.Length > MostKept)
        {
            _items = [];
        }
        else if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            _items.AsSpan(0, _count).Clear();
        }

        _count = 0;
    }

    /// <summary>Adds an element.</summary>
    /// <param name="item">The element.</param>
    public void Add(T item)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(8, 2 * _count));
        }

        _items[_count++] = item;
    }

    /// <summary>The list of what was collected, which is then forgotten.</summary>
    public ImmutableArray<T> ToImmutable()
    {
        ReadOnlySpan<T> items = _items.AsSpan(0, _count);
        if (items.IsEmpty)
        {
            return [];
        }

        ImmutableArray<T> list = items.SequenceEqual(_last.AsSpan(), ContentComparer<T>.Special) ? _last
            : ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray());
        _last = items.Length <= MostKept ? list : [];
        Clear();
        return list;
    }
}
