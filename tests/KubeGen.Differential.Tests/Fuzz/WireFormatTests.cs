using Google.Protobuf;
using KubeGen.Protobuf;

namespace KubeGen.Differential.Tests.Fuzz;

/// <summary>The reader takes and refuses the same bytes as Google's, but for what Kubernetes never writes.</summary>
public class WireFormatTests
{
    [Fact]
    public void Short_messages_are_taken_or_refused_as_by_Google()
    {
        byte[] interesting = [0x00, 0x01, 0x02, 0x05, 0x08, 0x09, 0x0A, 0x0D, 0x12, 0x7F, 0x80, 0x81, 0xFF];
        int taken = 0;
        for (int length = 0; length <= 5; length++)
        {
            byte[] bytes = new byte[length];
            for (int count = (int)Math.Pow(interesting.Length, length) - 1; count >= 0; count--)
            {
                for (int i = 0, rest = count; i < length; i++, rest /= interesting.Length)
                {
                    bytes[i] = interesting[rest % interesting.Length];
                }

                if (Google(bytes) is { } expected)
                {
                    Assert.True(expected == Ours(bytes), $"{Convert.ToHexString(bytes)}: Google says {expected}");
                    taken += expected ? 1 : 0;
                }
            }
        }

        Assert.True(taken > 1_000);
    }

    private static bool Ours(byte[] bytes)
    {
        try
        {
            ProtoReader reader = new(bytes);
            while (reader.TryReadTag(out uint tag))
            {
                reader.Skip(tag);
            }

            return true;
        }
        catch (KubeFormatException)
        {
            return false;
        }
    }

    /// <summary>Whether Google's reader takes the bytes; null for groups and wire types that do not exist, which it skips and ours refuses.</summary>
    private static bool? Google(byte[] bytes)
    {
        try
        {
            CodedInputStream input = new(bytes);
            while (input.ReadTag() is var tag and not 0)
            {
                if ((tag & 7) is 3 or 4 or 6 or 7)
                {
                    return null;
                }

                input.SkipLastField();
            }

            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }
}
