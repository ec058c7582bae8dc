using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace KubeGen.Runtime.Tests.Support;

/// <summary>A web server on a loopback port that answers every request with the same body.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TlsServer(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>Host header, protocol, SNI and client certificate of each request.</summary>
    public List<(string Host, string Protocol, string? Sni, string? Client, string? Authorization)> Seen { get; } = [];

    public static async Task<TlsServer> StartAsync(
        X509Certificate2? certificate, X509Certificate2Collection? chain = null, HttpProtocols protocols = HttpProtocols.Http1AndHttp2, Func<HttpContext, Task>? answer = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        string? sni = null;
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = protocols;
            if (certificate is not null)
            {
                listen.UseHttps(https =>
                {
                    https.ServerCertificateSelector = (_, name) =>
                    {
                        sni = name;
                        return certificate;
                    };
                    https.ServerCertificateChain = chain;
                    https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                    https.ClientCertificateValidation = (_, _, _) => true;
                    https.OnAuthenticate = (_, options) =>
                    {
                        if (chain is not null)
                        {
                            options.ServerCertificateSelectionCallback = null;
                            options.ServerCertificateContext = SslStreamCertificateContext.Create(certificate, chain, offline: true);
                        }
                    };
                });
            }
        }));
        WebApplication app = builder.Build();
        TlsServer server = new(app);
        app.Run(async context =>
        {
            server.Seen.Add((context.Request.Host.ToString(), context.Request.Protocol, sni, context.Connection.ClientCertificate?.Subject, context.Request.Headers.Authorization));
            if (answer is not null)
            {
                await answer(context);
                return;
            }

            context.Response.ContentType = Wire.Protobuf;
            await context.Response.Body.WriteAsync(Wire.PodList(3));
        });
        await app.StartAsync();
        server.Address = app.Urls.First();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
