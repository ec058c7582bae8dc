namespace KubeGen.Protobuf;

internal static class ProtoError
{
    public static KubeFormatException Truncated() =>
        new("A protobuf message is cut off: a field's length goes beyond the message. The server or a proxy sent a damaged body.");
}
