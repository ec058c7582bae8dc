namespace KubeGen;

/// <summary>Compares by content the one type of values that does not do so by itself: bytes.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal static class ContentComparer<T>
{
    /// <summary>The comparer; null where the type's own equality serves.</summary>
    public static IEqualityComparer<T>? Special { get; } =
        typeof(T) == typeof(ReadOnlyMemory<byte>) ? (IEqualityComparer<T>)(object)new Bytes()
        : typeof(T) == typeof(ReadOnlyMemory<byte>?) ? (IEqualityComparer<T>)(object)new OptionalBytes()
        : null;

    private sealed class Bytes : IEqualityComparer<ReadOnlyMemory<byte>>
    {
        public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => KubeEquality.Equal(x, y);

        public int GetHashCode(ReadOnlyMemory<byte> obj) => KubeEquality.Hash(obj);
    }

    private sealed class OptionalBytes : IEqualityComparer<ReadOnlyMemory<byte>?>
    {
        public bool Equals(ReadOnlyMemory<byte>? x, ReadOnlyMemory<byte>? y) => KubeEquality.Equal(x, y);

        public int GetHashCode(ReadOnlyMemory<byte>? obj) => KubeEquality.Hash(obj);
    }
}
