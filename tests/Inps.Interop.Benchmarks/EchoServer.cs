using System.Security.Authentication;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Inps.Interop.Benchmarks;

/// <summary>The yardstick: Kestrel with the same TLS settings that reads the message and sends the same bytes back.</summary>
internal static class EchoServer
{
    public static async Task RunAsync(int port, string certificates)
    {
        var development = new DevelopmentCertificates(certificates, TimeProvider.System);
        var certificate = ServerCertificate.Load(development.PemOf("server"), development.KeyOf("server"));
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                listen.UseHttps(https =>
                {
                    https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                    https.ServerCertificate = certificate.Certificate;
                    https.ServerCertificateChain = certificate.Chain;
                    https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                    https.AllowAnyClientCertificate();
                });
            });
        });
        await using var app = builder.Build();
        app.Run(EchoAsync);
        await app.RunAsync();
    }

    private static async Task EchoAsync(HttpContext context)
    {
        var length = (int)context.Request.ContentLength!.Value;
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        await context.Request.Body.ReadExactlyAsync(buffer.AsMemory(0, length));
        context.Response.ContentType = "application/soap+xml; charset=utf-8";
        context.Response.ContentLength = length;
        await context.Response.Body.WriteAsync(buffer.AsMemory(0, length));
        System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
    }
}
