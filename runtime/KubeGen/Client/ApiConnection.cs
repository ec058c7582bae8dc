using System.Net;
using System.Net.Http.Headers;
using KubeGen.Client.Configuration;
using KubeGen.Client.Requests;
using KubeGen.Client.Transport;
using KubeGen.Errors;

namespace KubeGen.Client;

/// <summary>Sends requests to one cluster as one user, and turns every failure into one of KubeGen's exceptions.</summary>
internal sealed class ApiConnection : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly TokenSource? _tokens;
    private readonly string _server;
    private readonly string _address;
    private readonly string? _hostName;
    private readonly CancellationToken _lifetime;

    public ApiConnection(
        KubeClientConfiguration configuration, ClientSettings settings, HttpMessageInvoker invoker, CancellationToken lifetime)
    {
        Settings = settings;
        _invoker = invoker;
        _tokens = TokenSource.Of(configuration.Credentials, settings.Time);
        _server = configuration.Server.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _address = $"{configuration.Server.Host}:{configuration.Server.Port}";

        // The name that TLS asks for and verifies is, in SocketsHttpHandler, that of the Host header.
        _hostName = configuration.TlsServerName is { } name && configuration.Server.Scheme == Uri.UriSchemeHttps ? name : null;
        _lifetime = lifetime;
    }

    public ClientSettings Settings { get; }

    public DecodeContextPool Contexts { get; } = new();

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up, now or while the body is read.</param>
    /// <param name="second">The same, of a caller that has two tokens.</param>
    /// <returns>The answer, of status 200 and in protobuf, with its body still on the way.</returns>
    /// <exception cref="KubeException">Anything else.</exception>
    public async ValueTask<ApiResponse> SendAsync(
        ApiRequest request, CancellationToken cancellationToken, CancellationToken second = default)
    {
        RequestDeadline deadline = new(request.Operation, _address, Settings, _lifetime, cancellationToken, second);
        HttpResponseMessage? response = null;
        ApiResponse? answer = null;
        try
        {
            string? token = _tokens is null ? null : await _tokens.GetAsync(deadline.Token).ConfigureAwait(false);
            using HttpRequestMessage message = CreateMessage(request, token);
            response = await _invoker.SendAsync(message, deadline.Token).ConfigureAwait(false);
            Stream body = await ResponseBody.OpenAsync(response, deadline.Token).ConfigureAwait(false);
            answer = new(response, body, deadline, token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                // Still within the time of the response, as an explanation is short.
                throw await ErrorResponse.ReadAsync(answer, response, request.Operation, Settings.Time).ConfigureAwait(false);
            }

            ResponseBody.RequireProtobuf(response);
            deadline.EnterBody(
                request.Duration is null ? KubeTimeoutTier.Read : KubeTimeoutTier.Watch, request.Duration ?? Settings.ReadTimeout);
            return answer;
        }
        catch (Exception e)
        {
            if (answer is not null)
            {
                await answer.DisposeAsync().ConfigureAwait(false);
            }
            else
            {
                response?.Dispose();
                deadline.Dispose();
            }

            if (deadline.Translate(e) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }

    private HttpRequestMessage CreateMessage(ApiRequest request, string? token)
    {
        HttpRequestMessage message = new(HttpMethod.Get, _server + request.PathAndQuery)
        {
            Version = request.IsBulk ? HttpVersion.Version11 : HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        HttpRequestHeaders headers = message.Headers;
        headers.TryAddWithoutValidation("Accept", request.Accept);
        headers.TryAddWithoutValidation("User-Agent", Settings.UserAgent);
        headers.Host = _hostName;
        if (request.AcceptGzip)
        {
            // Servers compress for exactly this token, without parameters.
            headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        }

        if (token is not null)
        {
            headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return message;
    }

    public void Dispose()
    {
        _invoker.Dispose();
        _tokens?.Dispose();
    }
}
