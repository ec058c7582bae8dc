using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace KubeGen.Runtime.Tests.Support;

/// <summary>Answers requests without a network, and remembers them.</summary>
internal sealed class ScriptedHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    public HttpRequestHeaders? LastHeaders { get; private set; }

    public static ScriptedHandler Of(Func<HttpResponseMessage> answer) => new((_, _) => Task.FromResult(answer()));

    /// <summary>200 and protobuf.</summary>
    public static ScriptedHandler Of(byte[] body, int chunk = int.MaxValue) => Of(() => Response(new ChunkedStream(body, chunk)));

    public static HttpResponseMessage Response(Stream body, string type = Wire.Protobuf, HttpStatusCode code = HttpStatusCode.OK)
    {
        HttpResponseMessage response = new(code) { Content = new StreamContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return response;
    }

    public static HttpResponseMessage Error(int code, byte[] body, string type = Wire.Protobuf) =>
        Response(new MemoryStream(body), type, (HttpStatusCode)code);

    public static HttpResponseMessage Error(int code, string body, string type) => Error(code, Encoding.UTF8.GetBytes(body), type);

    public KubeClient Client(Action<KubeClientOptions>? configure = null, KubeClientConfiguration? configuration = null)
    {
        KubeClientOptions options = new();
        configure?.Invoke(options);
        return new(configuration ?? new() { Server = new("https://cluster.test:6443"), Source = "test" }, options, this);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request.RequestUri!.AbsoluteUri);
        LastHeaders = request.Headers;
        return answer(request, cancellationToken);
    }
}
