using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Gateway.Workers;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Everything the gateway is made of, besides its settings.</summary>
internal static class GatewayServices
{
    public static IServiceCollection AddGateway(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddInpsInteropEngine(configuration);
        services.AddValidated<GatewayOptions, GatewayOptionsValidator>(configuration, GatewayOptions.Section);
        services.AddValidated<ListenerOptions, ListenerOptionsValidator>(configuration, ListenerOptions.Section);
        services.AddValidated<TlsOptions, TlsOptionsValidator>(configuration, TlsOptions.Section);
        services.AddValidated<LimitiOptions, LimitiOptionsValidator>(configuration, LimitiOptions.Section);
        services.AddValidated<RegoleOptions, RegoleOptionsValidator>(configuration, RegoleOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RegoleOptions>>().Value.ToParametri());

        services.AddSingleton<TransportStage>();
        services.AddSingleton<FruitoreStage>();
        services.AddSingleton<EnvelopeStage>();
        services.AddSingleton<IdentityStage>();
        services.AddSingleton<IntegrityStage>();
        services.AddSingleton<SchemaStage>();
        services.AddSingleton<OperationStage>();
        services.AddSingleton<AnswerStage>();
        services.AddSingleton<TraceRecorder>();
        services.AddSingleton<CallPipeline>();
        services.AddSingleton<CertificateJudge>();

        services.AddSingleton<Echo>();
        services.AddSingleton<VerificaDomanda>();
        services.AddSingleton<FindPresentata>();
        services.AddSingleton<PresentaDomanda>();
        services.AddSingleton<SalvaBozza>();
        services.AddSingleton<RiprendiBozza>();
        services.AddSingleton<EliminaBozza>();
        services.AddSingleton<StatoDomanda>();
        services.AddSingleton<DettaglioDomanda>();
        services.AddSingleton<RichiediRicevuta>();
        services.AddSingleton<ModificaDomanda>();
        services.AddSingleton<AggiungiMinore>();
        services.AddSingleton<IntegraSecondoGenitore>();
        services.AddSingleton<AnnullaDomanda>();
        services.AddSingleton<InviaIntegrazione>();
        services.AddSingleton<RichiediRiepilogo>();
        services.AddSingleton<ElencoDocumenti>();
        services.AddSingleton<ScaricaDocumento>();
        services.AddSingleton<RichiediRiesame>();
        services.AddSingleton<DettaglioRiesame>();
        services.AddSingleton<AnnullaRiesame>();
        services.AddSingleton<OperationTable>();
        services.AddSingleton<RegoleDelMessaggio>();
        services.AddSingleton<VariazioneDellaCall>();

        services.AddSingleton<SoapEndpoint>();
        services.AddSingleton<PublicEndpoints>();
        services.AddSingleton<HealthEndpoints>();
        services.AddSingleton<AdesioniFile>();
        services.AddSingleton<ArchiviDiCollaudo>();
        services.AddHostedService<ProtocolloDifferito>();
        services.AddHostedService<DecadenzaBonus>();
        services.AddHostedService<LavoriDellaDomanda>();
        services.AddSingleton<Demo>();
        return services.AddTls();
    }

    private static IServiceCollection AddTls(this IServiceCollection services)
    {
        services.AddSingleton(provider => new DevelopmentCertificates(
            Checkout.CertsDev(provider.GetRequiredService<IOptions<TlsOptions>>().Value.CertificatiDiSviluppo, ContentRoot(provider)),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider =>
        {
            var tls = provider.GetRequiredService<IOptions<TlsOptions>>().Value;
            if (tls.Certificato is { } pem)
            {
                return ServerCertificate.Load(pem, tls.Chiave!);
            }

            var development = provider.GetRequiredService<DevelopmentCertificates>();
            development.Ensure();
            return ServerCertificate.Load(development.PemOf("server"), development.KeyOf("server"));
        });
        services.AddSingleton(provider =>
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(
                provider.GetRequiredService<IOptions<TlsOptions>>().Value.AutoritaClient
                ?? provider.GetRequiredService<DevelopmentCertificates>().PemOf("ca"));
            return new TrustedAuthorities(authorities);
        });
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelListener>();

        // No stage blocks a thread: a call need not change threads between the socket and the pipeline.
        services.Configure<SocketTransportOptions>(options => options.UnsafePreferInlineScheduling = true);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<GatewayOptions>>((forwarded, gateway) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.All;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in gateway.Value.ProxyAttendibili)
            {
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }
        });
        return services;
    }

    private static string ContentRoot(IServiceProvider provider) => provider.GetRequiredService<IHostEnvironment>().ContentRootPath;

    private static void AddValidated<TOptions, TValidator>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddOptions<TOptions>().Bind(configuration.GetSection(section), binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
    }
}
