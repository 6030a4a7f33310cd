using Inps.Interop.Engine;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Avvisi;
using Inps.Interop.Gateway.Collaudo;
using Inps.Interop.Gateway.Consegne;
using Inps.Interop.Gateway.Console;
using Inps.Interop.Gateway.Fascicoli;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Fiducia;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Gateway.Spcoop;
using Inps.Interop.Gateway.Workers;
using Inps.Interop.Soap.Egov;
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
        services.AddValidated<RevocheOptions, RevocheOptionsValidator>(configuration, RevocheOptions.Section);
        services.AddValidated<SicurezzaOptions, SicurezzaOptionsValidator>(configuration, SicurezzaOptions.Section);
        services.AddValidated<LimitiOptions, LimitiOptionsValidator>(configuration, LimitiOptions.Section);
        services.AddValidated<QuoteOptions, QuoteOptionsValidator>(configuration, QuoteOptions.Section);
        services.AddValidated<CallbackOptions, CallbackOptionsValidator>(configuration, CallbackOptions.Section);
        services.AddValidated<ConsoleOptions, ConsoleOptionsValidator>(configuration, ConsoleOptions.Section);
        services.AddValidated<TelemetriaOptions, TelemetriaOptionsValidator>(configuration, TelemetriaOptions.Section);
        services.AddTelemetria(configuration);
        services.AddValidated<RegoleOptions, RegoleOptionsValidator>(configuration, RegoleOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RegoleOptions>>().Value.ToParametri());

        services.AddSpcoop(configuration);
        services.AddSingleton<TransportStage>();
        services.AddSingleton<Quotas>();
        services.AddSingleton<AdmissionJudge>();
        services.AddSingleton<FruitoreStage>();
        services.AddSingleton<EnvelopeStage>();
        services.AddSingleton<IdentityStage>();
        services.AddSingleton<EvidenceCheck>();
        services.AddSingleton<IntegrityStage>();
        services.AddSingleton<SchemaStage>();
        services.AddSingleton<OperationStage>();
        services.AddSingleton<AnswerStage>();
        services.AddSingleton<TraceRecorder>();
        services.AddSingleton<CallPipeline>();
        services.AddSingleton<CertificateJudge>();

        services.AddSingleton<FindPresentata>();
        services.AddGestione();
        services.AddLotti();
        services.AddOperations();
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
        services.AddHostedService<IndiciDiRicerca>();
        services.AddHostedService<MessaggiScaduti>();
        services.AddHostedService<ConservazioneDeiDati>();
        services.AddHttpClient(InvioAvvisi.Webhook);
        services.AddSingleton<InvioAvvisi>();
        services.AddHostedService<SorveglianzaAvvisi>();
        services.AddSingleton<ChiamataConsumatore>();
        services.AddSingleton<ConsegnaLotto>();
        services.AddHostedService<ConsegneInCorso>();
        services.AddSingleton<Demo>();
        services.AddCollaudo();
        services.AddConsole(configuration);
        return services.AddTls();
    }

    /// <summary>The Porta di Dominio in front of the same pipeline.</summary>
    private static void AddSpcoop(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidated<SpcoopOptions, SpcoopOptionsValidator>(configuration, SpcoopOptions.Section);
        services.AddSingleton(provider =>
        {
            var spcoop = provider.GetRequiredService<IOptions<SpcoopOptions>>().Value;
            return new IdentificatoriEgov(spcoop.Parte, spcoop.PortaDominio, spcoop.Nodo, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<RispostaDellaPorta>();
        services.AddSingleton<ControlloBusta>();
        services.AddSingleton<PacchettoDellaPorta>();
        services.AddSingleton<BusteViste>();
        services.AddSingleton<BustaStage>();
    }

    /// <summary>What GestioneDomande tells and changes around the domande.</summary>
    private static void AddGestione(this IServiceCollection services)
    {
        services.AddSingleton<SpiegazioneCodici>();
        services.AddSingleton(provider => new RicevutaFirmata(provider.GetRequiredService<ReadRegistro>(), new Lazy<Seal>(provider.GetRequiredService<Seal>)));
        services.AddSingleton<RicevuteDelFascicolo>();
        services.AddSingleton<AdesioniDelFascicolo>();
        services.AddSingleton(provider => new ComposeFascicolo(
            provider.GetRequiredService<SearchTraffico>(),
            provider.GetRequiredService<AdesioniDelFascicolo>(),
            provider.GetRequiredService<RicevuteDelFascicolo>(),
            provider.GetRequiredService<CatenaDelCertificato>(),
            new Lazy<Seal>(provider.GetRequiredService<Seal>)));
    }

    private static void AddLotti(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<LimitiOptions>>().Value.ToLimitiLotto());
        services.AddSingleton<LottoChiesto>();
        services.AddHostedService<LavoroLotti>();
    }

    private static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<IOperation, Echo>();
        services.AddSingleton<IOperation, VerificaDomanda>();
        services.AddSingleton<IOperation, PresentaDomanda>();
        services.AddSingleton<IOperation, SalvaBozza>();
        services.AddSingleton<IOperation, RiprendiBozza>();
        services.AddSingleton<IOperation, EliminaBozza>();
        services.AddSingleton<IOperation, StatoDomanda>();
        services.AddSingleton<IOperation, DettaglioDomanda>();
        services.AddSingleton<IOperation, RichiediRicevuta>();
        services.AddSingleton<IOperation, ModificaDomanda>();
        services.AddSingleton<IOperation, AggiungiMinore>();
        services.AddSingleton<IOperation, IntegraSecondoGenitore>();
        services.AddSingleton<IOperation, AnnullaDomanda>();
        services.AddSingleton<IOperation, InviaIntegrazione>();
        services.AddSingleton<IOperation, RichiediRiepilogo>();
        services.AddSingleton<IOperation, ElencoDocumenti>();
        services.AddSingleton<IOperation, ScaricaDocumento>();
        services.AddSingleton<IOperation, RichiediRiesame>();
        services.AddSingleton<IOperation, DettaglioRiesame>();
        services.AddSingleton<IOperation, AnnullaRiesame>();
        services.AddSingleton<IOperation, RicercaDomande>();
        services.AddSingleton<IOperation, NuoviEventi>();
        services.AddSingleton<IOperation, Riconcilia>();
        services.AddSingleton<IOperation, Diagnosi>();
        services.AddSingleton<IOperation, ElencoPagamenti>();
        services.AddSingleton<IOperation, ModificaCanaleAccredito>();
        services.AddSingleton<IOperation, ElencoContiAccredito>();
        services.AddSingleton<IOperation, AggiungiContoAccredito>();
        services.AddSingleton<IOperation, EliminaContoAccredito>();
        services.AddSingleton<IOperation, ConsultaAnagrafica>();
        services.AddSingleton<IOperation, AggiornaAnagrafica>();
        services.AddSingleton<IOperation, ElencoNotifiche>();
        services.AddSingleton<IOperation, DettaglioNotifica>();
        services.AddSingleton<IOperation, StatoBonusBabySitting>();
        services.AddSingleton<IOperation, ElencoPrestazioni>();
        services.AddSingleton<IOperation, InviaLotto>();
        services.AddSingleton<IOperation, StatoLotto>();
        services.AddSingleton<IOperation, EsitiLotto>();
        services.AddSingleton<IOperation, AnnullaLotto>();
        services.AddSingleton<IOperation, DettaglioPrestazione>();
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
        services.AddSingleton<CartellaAutorita>();
        services.AddHostedService(provider => provider.GetRequiredService<CartellaAutorita>());
        services.AddSingleton<CatenaDelCertificato>();
        services.AddSingleton<ResponderOcsp>();
        services.AddSingleton<VerificaRevoca>();
        services.AddSingleton(provider =>
        {
            var sicurezza = provider.GetRequiredService<IOptions<SicurezzaOptions>>().Value;
            var development = provider.GetRequiredService<DevelopmentCertificates>();
            if (sicurezza.Certificato is null)
            {
                development.Ensure();
            }

            var loaded = ServerCertificate.Load(sicurezza.Certificato ?? development.PemOf("gateway"), sicurezza.Chiave ?? development.KeyOf("gateway"));
            return new Seal(loaded.Certificate, provider.GetRequiredService<TimeProvider>());
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
