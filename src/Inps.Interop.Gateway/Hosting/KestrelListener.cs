using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Pipeline;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>TLS 1.2/1.3, HTTP/1.1 and HTTP/2, the client certificate asked for in the first handshake (design D9a).</summary>
internal sealed class KestrelListener(
    IOptions<ListenerOptions> listener, IOptions<ConsoleOptions> console, IOptions<TlsOptions> tls, ServerCertificate certificate, IServiceProvider services)
    : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options)
    {
        // The server is made before anything else and reads settings: so all are judged here, and all that is wrong is told at once.
        services.GetRequiredService<IStartupValidator>().Validate();
        var settings = listener.Value;
        options.AddServerHeader = false;
        options.Limits.MaxConcurrentConnections = settings.ConnessioniMassime;
        options.Limits.MinRequestBodyDataRate = new MinDataRate(settings.BytePerSecondoMinimi, TimeSpan.FromSeconds(5));
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(settings.SecondiIntestazioni);

        // The transport stage bounds the message and explains; Kestrel would only cut the connection.
        options.Limits.MaxRequestBodySize = null;
        Listen(options, settings.Indirizzo, settings.Porta, ConfigureTls);
        if (console.Value.Attiva)
        {
            Listen(options, console.Value.Indirizzo, console.Value.Porta, ConfigureConsole);
        }
    }

    private static void Listen(KestrelServerOptions options, string indirizzo, int porta, Action<ListenOptions> configure)
    {
        switch (indirizzo)
        {
            case "localhost":
                options.ListenLocalhost(porta, configure);
                break;
            case "*":
                options.ListenAnyIP(porta, configure);
                break;
            default:
                options.Listen(IPAddress.Parse(indirizzo), porta, configure);
                break;
        }
    }

    /// <summary>The certificate is asked for, and judged by the sign-in, which explains.</summary>
    private void ConfigureConsole(ListenOptions listen)
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
        listen.Use(next => connection =>
        {
            connection.Features.Set(ConsoleConnection.Mark);
            return next(connection);
        });
    }

    private void ConfigureTls(ListenOptions listen)
    {
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        listen.UseHttps(https =>
        {
            https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
            https.ServerCertificate = certificate.Certificate;
            https.ServerCertificateChain = certificate.Chain;
            if (tls.Value.ClientCertificate == ClientCertificateJudgement.Require)
            {
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.ClientCertificateValidation = (client, _, _) => Judge(client);
                return;
            }

            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        });
    }

    // Resolved at the first handshake: the registry of adesioni is loaded by then.
    private bool Judge(X509Certificate2 client) => services.GetRequiredService<CertificateJudge>().PassesHandshake(client);
}

/// <summary>The server's certificate with its private key, and the intermediate certificates that go with it.</summary>
internal sealed record ServerCertificate(X509Certificate2 Certificate, X509Certificate2Collection Chain)
{
    /// <summary>Reads the PEM files of the settings, or the development certificate.</summary>
    public static ServerCertificate Load(string pem, string key)
    {
        using var ephemeral = X509Certificate2.CreateFromPemFile(pem, key);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(pem);

        // SChannel does not take ephemeral keys: through PKCS#12 the certificate works on every system.
        var certificate = X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), null);
        return new ServerCertificate(certificate, chain);
    }
}
