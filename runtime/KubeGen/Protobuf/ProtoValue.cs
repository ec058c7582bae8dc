using System.ComponentModel;
using System.Globalization;

namespace KubeGen.Protobuf;

/// <summary>Reads the messages that Kubernetes uses as values. All fields but those named here are skipped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProtoValue
{
    /// <summary>
    /// A point in time: <c>Time {1 seconds}</c>, whose second field servers write as 0, or <c>MicroTime {1 seconds, 2 nanos}</c>.
    /// An empty message is no time.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message, or the time lies outside the years 1 to 9999.</exception>
    public static DateTimeOffset? ReadTime(ReadOnlySpan<byte> message)
    {
        if (message.IsEmpty)
        {
            return null;
        }

        long seconds = 0, nanos = 0;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x08:
                    seconds = reader.ReadInt64();
                    break;
                case 0x10:
                    nanos = reader.ReadInt32();
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        if (seconds is < -62135596800 or > 253402300799 || nanos is < 0 or > 999_999_999)
        {
            throw new KubeFormatException($"A time of {seconds} s and {nanos} ns since 1970 lies outside the years 1 to 9999.");
        }

        return DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(nanos / 100);
    }

    /// <summary>A length of time: <c>Duration {1 nanoseconds}</c>, cut to ticks of 100 ns.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message.</exception>
    public static TimeSpan ReadDuration(ReadOnlySpan<byte> message)
    {
        long nanoseconds = 0;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            if (tag == 0x08)
            {
                nanoseconds = reader.ReadInt64();
            }
            else
            {
                reader.Skip(tag);
            }
        }

        return TimeSpan.FromTicks(nanoseconds / 100);
    }

    /// <summary>The bytes of field 1: <c>Quantity</c>, <c>FieldsV1</c>, <c>RawExtension</c> and <c>JSON</c> have just that.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message.</exception>
    public static ReadOnlySpan<byte> ReadContent(ReadOnlySpan<byte> message)
    {
        ReadOnlySpan<byte> content = default;
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            if (tag == 0x0A)
            {
                content = reader.ReadBytes();
            }
            else
            {
                reader.Skip(tag);
            }
        }

        return content;
    }

    /// <summary>An amount: <c>Quantity {1 text}</c>. An empty text is 0.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message, or the text is no quantity.</exception>
    public static KubeQuantity ReadQuantity(ReadOnlySpan<byte> message)
    {
        ReadOnlySpan<byte> text = ReadContent(message);
        return text.IsEmpty ? default : KubeQuantity.Parse(text);
    }

    /// <summary>A number or a text: <c>IntOrString {1 which, 2 number, 3 text}</c>.</summary>
    /// <param name="message">The message.</param>
    /// <param name="strings">The pool of the texts.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message.</exception>
    public static KubeIntOrString ReadIntOrString(ReadOnlySpan<byte> message, StringPool strings)
    {
        ArgumentNullException.ThrowIfNull(strings);
        bool isText = false;
        int number = 0;
        string text = "";
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x08:
                    isText = reader.ReadInt64() == 1;
                    break;
                case 0x10:
                    number = reader.ReadInt32();
                    break;
                case 0x1A:
                    text = strings.Get(reader.ReadBytes());
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return isText ? new(text) : new(number);
    }

    /// <summary>A Guid as text; empty is none.</summary>
    /// <param name="text">The text as UTF-8.</param>
    /// <exception cref="KubeFormatException">The text is no Guid.</exception>
    public static Guid? ReadGuid(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        return Guid.TryParse(text, CultureInfo.InvariantCulture, out Guid value) ? value
            : throw new KubeFormatException("A field that a projection takes as Guid holds a text that is none; take it as string.");
    }
}
