using System.Collections.Immutable;
using System.Text;
using KubeGen.Protobuf;

namespace KubeGen.Errors;

/// <summary>Decodes a <c>Status</c> from protobuf (k8s.io/apimachinery pkg/apis/meta/v1/generated.proto).</summary>
internal static class StatusProto
{
    public static KubeStatus Read(ReadOnlySpan<byte> message)
    {
        KubeStatus status = new();
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x0A:
                    status = status with { Continue = ListMeta.Read(reader.ReadBytes(), KubeListMetadata.None).Continue };
                    break;
                case 0x1A:
                    status = status with { Message = Text(reader.ReadBytes()) };
                    break;
                case 0x22:
                    status = status with { Reason = Text(reader.ReadBytes()) };
                    break;
                case 0x2A:
                    status = status with { Details = ReadDetails(reader.ReadBytes()) };
                    break;
                case 0x30:
                    status = status with { Code = reader.ReadInt32() };
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return status;
    }

    private static KubeStatusDetails ReadDetails(ReadOnlySpan<byte> message)
    {
        KubeStatusDetails details = new();
        ImmutableArray<KubeStatusCause>.Builder causes = ImmutableArray.CreateBuilder<KubeStatusCause>();
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x0A:
                    details = details with { Name = Text(reader.ReadBytes()) };
                    break;
                case 0x12:
                    details = details with { Group = Text(reader.ReadBytes()) };
                    break;
                case 0x1A:
                    details = details with { Kind = Text(reader.ReadBytes()) };
                    break;
                case 0x22:
                    causes.Add(ReadCause(reader.ReadBytes()));
                    break;
                case 0x28:
                    details = details with { RetryAfterSeconds = reader.ReadInt32() };
                    break;
                case 0x32:
                    details = details with { Uid = Text(reader.ReadBytes()) };
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return details with { Causes = causes.DrainToImmutable() };
    }

    private static KubeStatusCause ReadCause(ReadOnlySpan<byte> message)
    {
        string reason = "", text = "", field = "";
        ProtoReader reader = new(message);
        while (reader.TryReadTag(out uint tag))
        {
            switch (tag)
            {
                case 0x0A:
                    reason = Text(reader.ReadBytes());
                    break;
                case 0x12:
                    text = Text(reader.ReadBytes());
                    break;
                case 0x1A:
                    field = Text(reader.ReadBytes());
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return new(reason, text, field);
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
