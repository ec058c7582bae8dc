using System.ComponentModel;

namespace KubeGen.Protobuf;

/// <summary>Reads protobuf maps, which are lists of messages with a key (1) and a value (2).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProtoMap
{
    /// <summary>
    /// Each piece of a map copies what came before it. Servers write a map in one piece, and without a limit a message made of nothing
    /// but pieces would take time by the square of its length.
    /// </summary>
    private const int MostMerged = 256;

    /// <summary>Makes a value of a map from its bytes.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="value">The bytes: text, or a message; empty for an absent value.</param>
    /// <param name="state">What the maker needs.</param>
    public delegate T ValueReader<out T, in TState>(ReadOnlySpan<byte> value, TState state);

    /// <summary>Reads a run of entries whose keys are texts and whose values are texts or messages.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="run">The run, as <see cref="ProtoReader.ReadRun"/> gave it.</param>
    /// <param name="before">The map of an earlier run of the same field, whose entries this one's come on top of.</param>
    /// <param name="state">What the maker of values needs.</param>
    /// <param name="read">Makes the values.</param>
    /// <param name="keys">The pool of the keys.</param>
    /// <exception cref="KubeFormatException">The bytes are no such run.</exception>
    public static KubeMap<T> Read<T, TState>(
        ReadOnlySpan<byte> run, KubeMap<T>? before, TState state, ValueReader<T, TState> read, StringPool keys)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(keys);
        int kept = before?.Count ?? 0;
        if (kept > MostMerged)
        {
            throw new KubeFormatException($"The server sent a map of more than {MostMerged} entries in several pieces.");
        }

        string[] names = new string[kept + Count(run)];
        T[] values = new T[names.Length];
        before?.CopyTo(names, values);
        ProtoReader reader = new(run);
        for (int i = kept; i < names.Length; i++)
        {
            ProtoPair.Read(reader.ReadBytes(), out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value);
            (names[i], values[i]) = (keys.Get(key), read(value, state));
            reader.TryReadTag(out _);
        }

        return KubeMap<T>.Of(names, values);
    }

    private static int Count(ReadOnlySpan<byte> run)
    {
        int count = 0;
        ProtoReader reader = new(run);
        do
        {
            reader.ReadBytes();
            count++;
        }
        while (reader.TryReadTag(out _));
        return count;
    }

    /// <summary>Finds the value of one key in a run; of several the last.</summary>
    /// <param name="run">The run, as <see cref="ProtoReader.ReadRun"/> gave it.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value's bytes.</param>
    /// <returns>False where the key is not there.</returns>
    /// <exception cref="KubeFormatException">The bytes are no such run.</exception>
    public static bool TryFind(ReadOnlySpan<byte> run, ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        value = default;
        bool found = false;
        ProtoReader reader = new(run);
        bool more = true;
        while (more)
        {
            ProtoPair.Read(reader.ReadBytes(), out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> content);
            if (name.SequenceEqual(key))
            {
                found = true;
                value = content;
            }

            more = reader.TryReadTag(out _);
        }

        return found;
    }
}
