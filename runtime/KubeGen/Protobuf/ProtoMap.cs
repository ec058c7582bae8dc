using System.ComponentModel;
using System.Runtime.InteropServices;

namespace KubeGen.Protobuf;

/// <summary>Reads protobuf maps, which are lists of messages with a key (1) and a value (2).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProtoMap
{
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
        List<KeyValuePair<string, T>> entries = before is null ? [] : [.. before];
        ProtoReader reader = new(run);
        bool more = true;
        while (more)
        {
            ReadEntry(reader.ReadBytes(), out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value);
            entries.Add(new(keys.Get(key), read(value, state)));
            more = reader.TryReadTag(out _);
        }

        return KubeMap<T>.Create(CollectionsMarshal.AsSpan(entries));
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
            ReadEntry(reader.ReadBytes(), out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> content);
            if (name.SequenceEqual(key))
            {
                found = true;
                value = content;
            }

            more = reader.TryReadTag(out _);
        }

        return found;
    }

    /// <summary>Reads one entry.</summary>
    /// <param name="entry">The entry's message.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="KubeFormatException">The bytes are no entry.</exception>
    public static void ReadEntry(ReadOnlySpan<byte> entry, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        key = value = default;
        ProtoReader reader = new(entry);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x0A:
                    key = reader.ReadBytes();
                    break;
                case 0x12:
                    value = reader.ReadBytes();
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }
    }
}
