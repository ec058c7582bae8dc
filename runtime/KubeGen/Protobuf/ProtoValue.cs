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
    /// <param name="before">What an earlier part of the same message gave, into which this part merges.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message, or the time lies outside the years 1 to 9999.</exception>
    public static DateTimeOffset? ReadTime(ReadOnlySpan<byte> message, DateTimeOffset? before = null)
    {
        if (message.IsEmpty)
        {
            return before;
        }

        long seconds = before?.ToUnixTimeSeconds() ?? 0;
        long nanos = before is { } earlier ? earlier.Ticks % TimeSpan.TicksPerSecond * 100 : 0;
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
    /// <param name="before">What an earlier part of the same message gave, into which this part merges.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message.</exception>
    public static TimeSpan ReadDuration(ReadOnlySpan<byte> message, TimeSpan? before = null)
    {
        long nanoseconds = (before?.Ticks ?? 0) * 100;
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
    /// <param name="before">What an earlier part of the same message gave, which stands where this part has none.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message.</exception>
    public static ReadOnlySpan<byte> ReadContent(ReadOnlySpan<byte> message, ReadOnlySpan<byte> before = default)
    {
        ReadOnlySpan<byte> content = before;
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
    /// <param name="before">What an earlier part of the same message gave, into which this part merges.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message, or the text is no quantity.</exception>
    public static KubeQuantity ReadQuantity(ReadOnlySpan<byte> message, KubeQuantity? before = null)
    {
        ReadOnlySpan<byte> text = ReadContent(message);
        return text.IsEmpty ? before.GetValueOrDefault() : KubeQuantity.Parse(text);
    }

    /// <summary>The status of a condition: <c>True</c> or <c>False</c>; <c>Unknown</c> and all else is null.</summary>
    /// <param name="text">The text as UTF-8.</param>
    public static bool? ReadCondition(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("True"u8) ? true : text.SequenceEqual("False"u8) ? false : null;

    /// <summary>A number or a text: <c>IntOrString {1 which, 2 number, 3 text}</c>.</summary>
    /// <param name="message">The message.</param>
    /// <param name="strings">The pool of the texts.</param>
    /// <param name="before">What an earlier part of the same message gave, into which this part merges.</param>
    /// <exception cref="KubeFormatException">The bytes are no such message.</exception>
    public static KubeIntOrString ReadIntOrString(ReadOnlySpan<byte> message, StringPool strings, KubeIntOrString? before = null)
    {
        ArgumentNullException.ThrowIfNull(strings);
        bool isText = before is { IsString: true };
        int number = before?.Number ?? 0;
        string text = before?.Text ?? "";
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
