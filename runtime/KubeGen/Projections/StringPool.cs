using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace KubeGen;

/// <summary>
/// A table of strings by their UTF-8 bytes, of fixed size: a text that falls on another's place replaces it. So it never grows, needs
/// no care, and a server that sends hostile texts only makes it useless.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringPool
{
    /// <summary>Longer texts rarely recur; they are made anew.</summary>
    private const int LongestPooled = 256;
    private const int Size = 4096;

    private struct Entry
    {
        // Texts of up to 16 bytes are compared as two words; of longer ones Low is a hash.
        public ulong Low;
        public ulong High;
        public string? Text;
        public int Length;
    }

    private readonly Entry[] _entries = new Entry[Size];

    /// <summary>The text of some bytes; a string that was made before, where the table still has it.</summary>
    /// <param name="utf8">The text as UTF-8; bytes that are none become U+FFFD.</param>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        int length = utf8.Length;
        if (length > 16)
        {
            return GetLong(utf8);
        }

        ulong low, high;
        if (length >= 8)
        {
            low = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            high = BinaryPrimitives.ReadUInt64LittleEndian(utf8[(length - 8)..]);
        }
        else if (length >= 4)
        {
            low = BinaryPrimitives.ReadUInt32LittleEndian(utf8);
            high = BinaryPrimitives.ReadUInt32LittleEndian(utf8[(length - 4)..]);
        }
        else if (length > 0)
        {
            low = utf8[0];
            high = (ulong)utf8[length >> 1] << 8 | utf8[length - 1];
        }
        else
        {
            return "";
        }

        ref Entry entry = ref _entries[Place(low, high, length)];
        return entry.Low == low && entry.High == high && entry.Length == length
            ? entry.Text!
            : Replace(ref entry, low, high, utf8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(ulong low, ulong high, int length)
    {
        ulong upper = Math.BigMul(low ^ 0x9E3779B97F4A7C15, high ^ 0xD6E8FEB86659FD93 ^ (ulong)length, out ulong lower);
        ulong mixed = upper ^ lower;
        return (int)(mixed ^ (mixed >> 32)) & (Size - 1);
    }

    private string GetLong(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestPooled)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ulong hash = ByteHash.Of(utf8);
        ref Entry entry = ref _entries[(int)hash & (Size - 1)];
        return entry.Low == hash && entry.Length == utf8.Length && Ascii.Equals(utf8, entry.Text)
            ? entry.Text!
            : Replace(ref entry, hash, 0, utf8);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Replace(ref Entry entry, ulong low, ulong high, ReadOnlySpan<byte> utf8)
    {
        string text = Encoding.UTF8.GetString(utf8);
        entry = new Entry { Low = low, High = high, Text = text, Length = utf8.Length };
        return text;
    }
}
