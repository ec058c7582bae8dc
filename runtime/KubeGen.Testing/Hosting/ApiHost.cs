using System.Net;
using System.Security.Cryptography;
using KubeGen.Testing.Http;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KubeGen.Testing.Hosting;

/// <summary>The web server around the API.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);
    private readonly WebApplication _application;
    private readonly TestCertificate _certificate;
    private readonly CancellationTokenSource _stopping;
    private int _disposed;

    private ApiHost(WebApplication application, TestCertificate certificate, CancellationTokenSource stopping, string token)
    {
        _application = application;
        _certificate = certificate;
        _stopping = stopping;
        IFeatureCollection features = application.Services.GetRequiredService<IServer>().Features;
        Url = new(features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        Kubeconfig = KubeconfigText.Create(Url, certificate.AuthorityPem, token);
    }

    public Uri Url { get; }

    public string Kubeconfig { get; }

    public static async Task<ApiHost> StartAsync(ObjectStore store, int port, TimeProvider time, CancellationToken cancellationToken)
    {
        TestCertificate certificate = TestCertificate.Create();
        CancellationTokenSource stopping = new();
        WebApplication? application = null;
        try
        {
            string token = RandomNumberGenerator.GetHexString(32, lowercase: true);
            application = Build(certificate, port);
            ApiHandler handler = new(store, time, token, stopping.Token);
            application.Run(handler.HandleAsync);
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new(application, certificate, stopping, token);
        }
        catch
        {
            if (application is not null)
            {
                await application.DisposeAsync().ConfigureAwait(false);
            }

            certificate.Dispose();
            stopping.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        // Watches first: the server would wait for them.
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _certificate.Dispose();
        _stopping.Dispose();
    }

    private static WebApplication Build(TestCertificate certificate, int port)
    {
        // Empty, so that no file or environment variable of the test process has a say.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestBody.Limit;
            options.Limits.MinResponseDataRate = null; // a client may read as slowly as it likes
            options.Limits.Http2.MaxStreamsPerConnection = 1000;
            options.Listen(IPAddress.Loopback, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                listen.UseHttps(certificate.Server);
            });
        });
        return builder.Build();
    }
}
