using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Inps.Interop.Samples.Ricezione;

/// <summary>What a patronato puts at the address of its X-ReplyTo: receives the pages of a lotto's result over mutual TLS, keeps each once, and acknowledges it.</summary>
public static class RicezioneEsiti
{
    /// <summary>Makes the server.</summary>
    /// <param name="args">
    /// <c>--porta=9443</c>, <c>--certificato=FILE --chiave=FILE</c> (PEM, ours), <c>--autorita=FILE --gateway=SUBJECT</c> (whose client certificates are let in),
    /// <c>--cartella=DIR</c> (where the pages are kept).
    /// </param>
    /// <param name="output">Told of each page.</param>
    public static WebApplication Build(string[] args, TextWriter output)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        var settings = builder.Configuration;
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(settings.GetValue("porta", 9443), listen => listen.UseHttps(https =>
        {
            using var read = X509Certificate2.CreateFromPemFile(Required(settings, "certificato"), Required(settings, "chiave"));
            https.ServerCertificate = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (certificate, _, _) => IsTheGateway(certificate, Required(settings, "autorita"), Required(settings, "gateway"));
        })));
        builder.Services.AddSingleton(new Pagine(settings["cartella"] ?? "esiti", output));
        var app = builder.Build();
        app.MapPost("/{**path}", ReceiveAsync);
        return app;
    }

    private static async Task<IResult> ReceiveAsync(HttpRequest request, Pagine pagine)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return pagine.Keep(body.ToArray()) is { } problem
            ? Results.Text(Envelope(Fault(problem)), "application/soap+xml", System.Text.Encoding.UTF8, StatusCodes.Status500InternalServerError)
            : Results.Text(Envelope(Ack), "application/soap+xml", System.Text.Encoding.UTF8);
    }

    private const string Ack =
        """<ConsegnaEsitiResponse xmlns="http://inps.it/InvioMassivo/v1"><ConsegnaEsitiResult><Esito>OK</Esito></ConsegnaEsitiResult></ConsegnaEsitiResponse>""";

    private static string Envelope(string body) =>
        $"""<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>{body}</s:Body></s:Envelope>""";

    private static string Fault(string reason) =>
        $"""<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="it">{reason}</s:Text></s:Reason></s:Fault>""";

    private static string Required(ConfigurationManager settings, string key) =>
        settings[key] ?? throw new InvalidOperationException($"--{key} is missing.");

    private static bool IsTheGateway(X509Certificate2 certificate, string autorita, string subject)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(autorita);
        return chain.Build(certificate) && certificate.Subject == subject;
    }
}
