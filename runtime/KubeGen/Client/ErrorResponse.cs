using System.Net;
using System.Text;
using KubeGen.Client.Requests;
using KubeGen.Errors;
using KubeGen.Protobuf;

namespace KubeGen.Client;

/// <summary>Reads an answer that is not 200: a <c>Status</c> in protobuf or JSON, or text from a filter or proxy before the API.</summary>
internal static class ErrorResponse
{
    private const int LongestBody = 64 * 1024;
    private const int LongestText = 1024;

    public static async ValueTask<KubeApiException> ReadAsync(
        ApiResponse answer, HttpResponseMessage response, KubeOperation operation, TimeProvider time)
    {
        using ByteWindow window = new(answer);
        KubeStatus status;
        try
        {
            bool longer = await window.FillAsync(LongestBody).ConfigureAwait(false);
            byte[] body = window.Available[..Math.Min(window.Available.Length, LongestBody)].ToArray();
            SecretMask.Cover(body, answer.Token);
            status = Decode(body, longer, response);
        }
        catch (KubeException e) when (e is KubeConnectionException or KubeTimeoutException or KubeFormatException)
        {
            // The code alone tells more than what became of its explanation.
            status = new();
        }

        int code = (int)response.StatusCode;
        status = status with
        {
            Code = code,
            Reason = status.Reason.Length > 0 ? status.Reason : ErrorText.ReasonOf(response.StatusCode),
        };
        return new(status, operation, RetryAfter.Read(response, status, time));
    }

    private static KubeStatus Decode(ReadOnlySpan<byte> body, bool longer, HttpResponseMessage response)
    {
        string? type = response.Content.Headers.ContentType?.MediaType;
        if (body.StartsWith(Envelope.Magic))
        {
            try
            {
                Envelope envelope = Envelope.Open(body);
                return envelope.Type.IsStatus ? StatusProto.Read(envelope.Raw) : new();
            }
            catch (KubeFormatException)
            {
                // The code still counts, whatever is wrong with its explanation.
                return new();
            }
        }

        if (StatusJson.TryRead(body) is { } status)
        {
            return status;
        }

        // Of other types, such as a proxy's HTML or an object in JSON, nothing is repeated.
        return type == "text/plain" ? new() { Message = Text(body, longer) } : new();
    }

    private static string Text(ReadOnlySpan<byte> body, bool longer)
    {
        longer |= body.Length > LongestText;
        StringBuilder text = new(Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestText)]));
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
            {
                text[i] = ' ';
            }
        }

        return text.ToString().Trim() + (longer ? "…" : "");
    }
}
