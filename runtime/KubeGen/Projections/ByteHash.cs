using System.Buffers.Binary;

namespace KubeGen;

/// <summary>A fast hash of bytes for the pools' tables, where a collision costs a little time and nothing else.</summary>
internal static class ByteHash
{
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length * 0x9E3779B97F4A7C15;
        while (bytes.Length >= 8)
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong rest = 0;
        foreach (byte b in bytes)
        {
            rest = rest << 8 | b;
        }

        return Mix(hash, rest);
    }

    private static ulong Mix(ulong hash, ulong word)
    {
        ulong upper = Math.BigMul(hash ^ word, 0xD6E8FEB86659FD93, out ulong lower);
        return upper ^ lower ^ (hash << 1);
    }
}
