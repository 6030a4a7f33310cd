using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Consegne;

/// <summary>The mutual-TLS channel towards the fruitori: our certificate, their authorities, the very address and no other.</summary>
internal static class CanaleConsumatore
{
    private const int RispostaMassima = 1024 * 1024;

    /// <summary>A client that follows no redirect, keeps no cookie, goes through no proxy and reads no long answer.</summary>
    public static HttpClient Open(IOptions<CallbackOptions> options, IOptions<GatewayOptions> gateway, DevelopmentCertificates development)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        var isCollaudo = gateway.Value.Ambiente == Ambiente.Collaudo;
        if (CertificateOf(options.Value, isCollaudo, development) is { } certificate)
        {
            handler.SslOptions.ClientCertificates = [certificate];
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        var autorita = options.Value.Autorita ?? (isCollaudo ? development.PemOf("ca") : null);
        if (autorita is not null)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.ImportFromPemFile(autorita);
            handler.SslOptions.CertificateChainPolicy = policy;
        }

        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = RispostaMassima };
    }

    private static X509Certificate2? CertificateOf(CallbackOptions options, bool isCollaudo, DevelopmentCertificates development)
    {
        if (options.Certificato is { } pem)
        {
            return Load(pem, options.Chiave!);
        }

        if (!isCollaudo)
        {
            return null;
        }

        development.Ensure();
        return Load(development.PemOf("gateway"), development.KeyOf("gateway"));
    }

    /// <summary>Through PKCS#12: a key that is only in memory cannot be used in a handshake on every system.</summary>
    private static X509Certificate2 Load(string pem, string key)
    {
        using var read = X509Certificate2.CreateFromPemFile(pem, key);
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }
}
