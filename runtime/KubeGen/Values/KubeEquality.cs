using System.Collections.Immutable;
using System.ComponentModel;

namespace KubeGen;

/// <summary>Equality by content of what projections hold, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KubeEquality
{
    /// <summary>Whether two lists have equal elements in the same order. A default list is an empty one.</summary>
    public static bool Equal<T>(ImmutableArray<T> left, ImmutableArray<T> right) =>
        left == right || left.AsSpan().SequenceEqual(right.AsSpan(), ContentComparer<T>.Special);

    /// <summary>Whether two lists of lists have equal elements in the same order.</summary>
    public static bool Equal<T>(ImmutableArray<ImmutableArray<T>> left, ImmutableArray<ImmutableArray<T>> right)
    {
        ReadOnlySpan<ImmutableArray<T>> mine = left.AsSpan(), others = right.AsSpan();
        if (mine.Length != others.Length)
        {
            return false;
        }

        for (int i = 0; i < mine.Length; i++)
        {
            if (!Equal(mine[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two maps have equal entries.</summary>
    public static bool Equal<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        if (left is KubeMap<T> mine && right is KubeMap<T> other)
        {
            return mine.Equals(other);
        }

        IEqualityComparer<T> values = ContentComparer<T>.Special ?? EqualityComparer<T>.Default;
        foreach ((string key, T value) in left)
        {
            if (!right.TryGetValue(key, out T? twin) || !values.Equals(value, twin))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two runs of bytes are the same.</summary>
    public static bool Equal(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => left.Span.SequenceEqual(right.Span);

    /// <summary>Whether two runs of bytes are the same; an absent one equals no other.</summary>
    public static bool Equal(ReadOnlyMemory<byte>? left, ReadOnlyMemory<byte>? right) =>
        left is { } mine && right is { } other ? Equal(mine, other) : left.HasValue == right.HasValue;

    /// <summary>A hash of a list's elements.</summary>
    public static int Hash<T>(ImmutableArray<T> value)
    {
        HashCode hash = default;
        foreach (T item in value.AsSpan())
        {
            hash.Add(item, ContentComparer<T>.Special);
        }

        return hash.ToHashCode();
    }

    /// <summary>A hash of the elements of a list of lists.</summary>
    public static int Hash<T>(ImmutableArray<ImmutableArray<T>> value)
    {
        HashCode hash = default;
        foreach (ImmutableArray<T> item in value.AsSpan())
        {
            hash.Add(Hash(item));
        }

        return hash.ToHashCode();
    }

    /// <summary>A hash of a map: of its size, as the order of entries is not part of its content.</summary>
    public static int Hash<T>(IReadOnlyDictionary<string, T>? value) => value?.Count ?? 0;

    /// <summary>A hash of a run of bytes.</summary>
    public static int Hash(ReadOnlyMemory<byte> value)
    {
        HashCode hash = default;
        hash.AddBytes(value.Span);
        return hash.ToHashCode();
    }

    /// <summary>A hash of a run of bytes that may be absent.</summary>
    public static int Hash(ReadOnlyMemory<byte>? value) => value is { } bytes ? Hash(bytes) : 0;
}
