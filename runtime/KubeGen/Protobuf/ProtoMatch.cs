using System.ComponentModel;

namespace KubeGen.Protobuf;

/// <summary>Looks into an element of a list for the field that selects it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProtoMatch
{
    /// <summary>Whether a text field has a value; an absent one is empty.</summary>
    /// <param name="message">The element.</param>
    /// <param name="tag">The field's tag.</param>
    /// <param name="value">The value as UTF-8.</param>
    /// <exception cref="KubeFormatException">The bytes are no message.</exception>
    public static bool Text(ReadOnlySpan<byte> message, uint tag, ReadOnlySpan<byte> value) => Message(message, tag).SequenceEqual(value);

    /// <summary>Whether a number field has a value; an absent one is 0.</summary>
    /// <param name="message">The element.</param>
    /// <param name="tag">The field's tag.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="KubeFormatException">The bytes are no message.</exception>
    public static bool Number(ReadOnlySpan<byte> message, uint tag, long value)
    {
        long found = 0;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint next))
        {
            if (next == tag)
            {
                found = reader.ReadInt64();
            }
            else
            {
                reader.Skip(next);
            }
        }

        return found == value;
    }

    /// <summary>The content of a field of text or messages; empty where it is absent.</summary>
    /// <param name="message">The element.</param>
    /// <param name="tag">The field's tag.</param>
    /// <exception cref="KubeFormatException">The bytes are no message.</exception>
    public static ReadOnlySpan<byte> Message(ReadOnlySpan<byte> message, uint tag)
    {
        ReadOnlySpan<byte> found = default;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint next))
        {
            if (next == tag)
            {
                found = reader.ReadBytes();
            }
            else
            {
                reader.Skip(next);
            }
        }

        return found;
    }
}
