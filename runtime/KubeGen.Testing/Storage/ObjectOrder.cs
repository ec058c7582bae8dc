namespace KubeGen.Testing.Storage;

/// <summary>The order of keys, byte by byte as in etcd. Keys are ASCII, so that of their characters is the same.</summary>
internal sealed class ObjectOrder : IComparer<StoredObject>
{
    public static readonly ObjectOrder Instance = new();

    public int Compare(StoredObject? x, StoredObject? y) => string.CompareOrdinal(x?.Key, y?.Key);
}
