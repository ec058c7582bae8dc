using System.ComponentModel;
using KubeGen.Protobuf;

namespace KubeGen;

/// <summary>
/// A table of string maps by the protobuf bytes that they were read from, of fixed size like <see cref="StringPool"/>: replicas have
/// the same labels, and one lookup of the whole run finds them all.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringMapPool
{
    private const int Size = 1024;

    /// <summary>Labels are shorter; longer runs are annotations, of which each object has its own.</summary>
    private const int LongestPooled = 1024;

    private struct Entry
    {
        public ulong Hash;
        public byte[] Run;
        public KubeMap<string> Map;
    }

    private readonly Entry[] _entries = new Entry[Size];
    private readonly StringPool _strings;

    internal StringMapPool(StringPool strings) => _strings = strings;

    /// <summary>The map of a run of entries.</summary>
    /// <param name="run">The run, as <see cref="ProtoReader.ReadRun"/> gave it.</param>
    /// <param name="before">The map of an earlier run of the same field, whose entries this one's come on top of.</param>
    public KubeMap<string> Get(ReadOnlySpan<byte> run, KubeMap<string>? before)
    {
        if (before is { Count: > 0 } || run.Length > LongestPooled)
        {
            return ProtoMap.Read(run, before, this, static (bytes, pool) => pool._strings.Get(bytes), _strings);
        }

        ulong hash = ByteHash.Of(run);
        ref Entry entry = ref _entries[(int)hash & (Size - 1)];
        if (entry.Hash == hash && entry.Run is not null && run.SequenceEqual(entry.Run))
        {
            return entry.Map;
        }

        KubeMap<string> map = ProtoMap.Read(run, before, this, static (bytes, pool) => pool._strings.Get(bytes), _strings);
        entry = new Entry { Hash = hash, Run = run.ToArray(), Map = map };
        return map;
    }
}
