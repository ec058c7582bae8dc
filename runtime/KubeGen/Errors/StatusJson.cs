using System.Collections.Immutable;
using System.Text.Json;

namespace KubeGen.Errors;

/// <summary>Decodes a <c>Status</c> from JSON, as servers and proxies send it where protobuf was not agreed on.</summary>
internal static class StatusJson
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16 };

    /// <summary>The status, or null where the text is no status.</summary>
    public static KubeStatus? TryRead(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> bom = [0xEF, 0xBB, 0xBF];
        Utf8JsonReader reader = new(json.StartsWith(bom) ? json[3..] : json, Options);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? ReadStatus(ref reader) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // No JSON after all, or text that is no UTF-16: whatever came, it is not a status.
            return null;
        }
    }

    private static KubeStatus? ReadStatus(ref Utf8JsonReader reader)
    {
        KubeStatus status = new();
        bool isStatus = false;
        while (NextProperty(ref reader, out string name))
        {
            switch (name)
            {
                case "kind":
                    isStatus = Text(ref reader) == "Status";
                    break;
                case "message":
                    status = status with { Message = Text(ref reader) };
                    break;
                case "reason":
                    status = status with { Reason = Text(ref reader) };
                    break;
                case "code":
                    status = status with { Code = Number(ref reader) };
                    break;
                case "metadata" when reader.TokenType == JsonTokenType.StartObject:
                    status = status with { Continue = ReadContinue(ref reader) };
                    break;
                case "details" when reader.TokenType == JsonTokenType.StartObject:
                    status = status with { Details = ReadDetails(ref reader) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return isStatus ? status : null;
    }

    private static string ReadContinue(ref Utf8JsonReader reader)
    {
        string token = "";
        while (NextProperty(ref reader, out string name))
        {
            if (name == "continue")
            {
                token = Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return token;
    }

    private static KubeStatusDetails ReadDetails(ref Utf8JsonReader reader)
    {
        KubeStatusDetails details = new();
        while (NextProperty(ref reader, out string name))
        {
            switch (name)
            {
                case "name":
                    details = details with { Name = Text(ref reader) };
                    break;
                case "group":
                    details = details with { Group = Text(ref reader) };
                    break;
                case "kind":
                    details = details with { Kind = Text(ref reader) };
                    break;
                case "uid":
                    details = details with { Uid = Text(ref reader) };
                    break;
                case "retryAfterSeconds":
                    details = details with { RetryAfterSeconds = Number(ref reader) };
                    break;
                case "causes" when reader.TokenType == JsonTokenType.StartArray:
                    details = details with { Causes = ReadCauses(ref reader) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return details;
    }

    private static ImmutableArray<KubeStatusCause> ReadCauses(ref Utf8JsonReader reader)
    {
        ImmutableArray<KubeStatusCause>.Builder causes = ImmutableArray.CreateBuilder<KubeStatusCause>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            KubeStatusCause cause = new("", "", "");
            while (NextProperty(ref reader, out string name))
            {
                string value = Text(ref reader);
                cause = name switch
                {
                    "reason" => cause with { Reason = value },
                    "message" => cause with { Message = value },
                    "field" => cause with { Field = value },
                    _ => cause,
                };
            }

            causes.Add(cause);
        }

        return causes.DrainToImmutable();
    }

    /// <summary>Steps to the value of an object's next property.</summary>
    private static bool NextProperty(ref Utf8JsonReader reader, out string name)
    {
        name = "";
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        name = reader.GetString() ?? "";
        return reader.Read();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString() ?? "";
        }

        reader.Skip();
        return "";
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number))
        {
            return number;
        }

        reader.Skip();
        return 0;
    }
}
