using KubeGen.Tests;

namespace KubeGen.AotSmoke;

/// <summary>A pod that needs no server: its protobuf message is in the program.</summary>
internal static class EmbeddedPod
{
    private static readonly byte[] Message =
    [
        .. Wire.Message(1, Wire.Text(1, "web-0"), Wire.Text(3, "shop"), Wire.Text(5, "u-1"), Wire.Text(6, "7"),
            Wire.Message(11, Wire.Text(1, "app"), Wire.Text(2, "web"))),
        .. Wire.Message(2, Wire.Message(2, Wire.Text(1, "web"), Wire.Text(2, "web:1")), Wire.Text(10, "node-1")),
        .. Wire.Message(3, Wire.Text(1, "Running"), Wire.Message(2, Wire.Text(1, "Ready"), Wire.Text(2, "True"))),
    ];

    public static async Task<int> DecodeAsync(TextWriter output)
    {
        await PodPrinter.PrintAsync(output, Decode<PodView>(Message, new DecodeContext()));
        return 0;
    }

    private static T Decode<T>(ReadOnlySpan<byte> message, DecodeContext context)
        where T : class, IKubeProjection<T> => T.Decode(message, null, context);
}
