using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Archivi;
using Inps.Interop.Engine.Avvisi;
using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Consegne;
using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Store.Spostamento;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine;

/// <summary>Registers the engine. Disposing the container stops the writer after the calls that wait.</summary>
public static class EngineServices
{
    /// <summary>Adds the use cases and their options; a wrong setting refuses the start with a sentence that names its key. <see cref="StoreStartup"/> runs before the first call.</summary>
    public static IServiceCollection AddInpsInteropEngine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddChecked<DatabaseOptions, DatabaseOptionsValidator>(configuration, DatabaseOptions.Section);
        services.AddChecked<RegistrazioneOptions, RegistrazioneOptionsValidator>(configuration, RegistrazioneOptions.Section);
        services.AddChecked<ProtocolloOptions, ProtocolloOptionsValidator>(configuration, ProtocolloOptions.Section);
        services.AddChecked<CanaliOptions, CanaliOptionsValidator>(configuration, CanaliOptions.Section);
        services.AddChecked<LottiOptions, LottiOptionsValidator>(configuration, LottiOptions.Section);
        services.AddChecked<BonusOptions, BonusOptionsValidator>(configuration, BonusOptions.Section);
        services.AddChecked<ConsegneOptions, ConsegneOptionsValidator>(configuration, ConsegneOptions.Section);
        services.AddChecked<CicloDiVitaOptions, CicloDiVitaOptionsValidator>(configuration, CicloDiVitaOptions.Section);
        services.AddChecked<AdesioniOptions, AdesioniOptionsValidator>(configuration, AdesioniOptions.Section);
        services.AddChecked<ArchiviOptions, ArchiviOptionsValidator>(configuration, ArchiviOptions.Section);
        services.AddChecked<AvvisiOptions, AvvisiOptionsValidator>(configuration, AvvisiOptions.Section);
        services.AddChecked<ConservazioneOptions, ConservazioneOptionsValidator>(configuration, ConservazioneOptions.Section);
        services.PostConfigure<DatabaseOptions>(o => o.CartellaBase = o.CartellaBase.Length > 0 ? o.CartellaBase : configuration["contentRoot"] ?? "");

        services.AddSingleton<InteropDbContextFactory>();
        services.AddSingleton<BatchStoreFactory>();
        services.AddProtocollo();
        services.AddSingleton<BatchWriter>();
        services.AddSingleton<Idempotenza>();
        services.AddSingleton<Finestre>();
        services.AddSingleton<TokenConferma>();
        services.AddSingleton<AskConferma>();
        services.AddSingleton<WriteVariazione>();
        services.AddSingleton<IArchiviIstituto>(p => p.GetRequiredService<IOptions<ArchiviOptions>>().Value.Fonte switch
        {
            FonteArchivi.Tabelle => ActivatorUtilities.CreateInstance<ArchiviInTabelle>(p),
            _ => new ArchiviAssenti(),
        });
        services.AddSingleton<CheckArchivi>();
        services.AddSingleton<RegoleBonus>();
        services.AddSingleton<OpenBonus>();
        services.AddCicloDiVita();
        services.AddSingleton<TakeBonus>();
        services.AddUseCases();
        services.AddLotti();
        services.AddOperatori();
        return services;
    }

    private static void AddProtocollo(this IServiceCollection services)
    {
        services.AddSingleton<IProtocollo>(p => p.GetRequiredService<IOptions<ProtocolloOptions>>().Value.IsRemoto
            ? ActivatorUtilities.CreateInstance<Remoto>(p)
            : new Interno());
        services.AddSingleton<Attese>();
        services.AddSingleton<CodaProtocollo>();
        services.AddSingleton<CambioProvider>();
        services.AddSingleton<Interrogazione>();
        services.AddSingleton<Numerazione>();
        services.AddSingleton(p => new InLinea(p.GetRequiredService<Submit>(), p.GetRequiredService<Attese>()));
        services.AddSingleton(p => new RegistriProtocollo(
            p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<WriteVariazione>(), p.GetRequiredService<Attese>()));
        services.AddSingleton(p => new BrowseRegistri(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<IProtocollo>()));
        services.AddSingleton(p => new Differito(
            p.GetRequiredService<CodaProtocollo>(),
            p.GetRequiredService<Numerazione>(),
            p.GetRequiredService<Attese>(),
            p.GetRequiredService<IOptions<ProtocolloOptions>>(),
            p.GetRequiredService<ILogger<Differito>>()));
    }

    private static void AddLotti(this IServiceCollection services)
    {
        services.AddSingleton<CampanelloLotti>();
        services.AddSingleton<RegisterElementi>();
        services.AddSingleton(p => new FindLotti(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new BrowseLotti(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new AnnulLotto(p.GetRequiredService<WriteVariazione>()));
        services.AddSingleton(p => new ReceiveLotto(
            p.GetRequiredService<WriteVariazione>(),
            p.GetRequiredService<InteropDbContextFactory>(),
            p.GetRequiredService<CampanelloLotti>(),
            p.GetRequiredService<IOptions<LottiOptions>>(),
            p.GetRequiredService<IOptions<RegistrazioneOptions>>()));
        services.AddSingleton(p => new WorkLotti(
            p.GetRequiredService<InteropDbContextFactory>(),
            p.GetRequiredService<WriteVariazione>(),
            p.GetRequiredService<RegisterElementi>(),
            p.GetRequiredService<CampanelloLotti>(),
            p.GetRequiredService<IOptions<LottiOptions>>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<WorkLotti>>()));
    }

    // Constructors of public types are internal, as their collaborators are; hence the factories.
    private static void AddUseCases(this IServiceCollection services)
    {
        services.AddSingleton(p => new RegistroAdesioni(
            p.GetRequiredService<InteropDbContextFactory>(),
            p.GetRequiredService<IOptions<AdesioniOptions>>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<RegistroAdesioni>>()));
        services.AddSingleton(p => new CaricoMotore(p.GetRequiredService<BatchWriter>(), p.GetRequiredService<IOptions<RegistrazioneOptions>>()));
        services.AddSingleton<CambioAdesione>();
        services.AddSingleton(p => new EnrolAdesione(p.GetRequiredService<CambioAdesione>()));
        services.AddSingleton(p => new ManageAdesioni(
            p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<CambioAdesione>(), p.GetRequiredService<IOptions<AdesioniOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new ImprontaCodiceFiscale(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new StoreStartup(
            p.GetRequiredService<InteropDbContextFactory>(),
            p.GetRequiredService<RegistroAdesioni>(),
            p.GetRequiredService<ImprontaCodiceFiscale>(),
            p.GetRequiredService<CambioProvider>(),
            p.GetRequiredService<TokenConferma>()));
        services.AddSingleton(p => new MoveDatabase(p.GetRequiredService<IOptions<DatabaseOptions>>()));
        services.AddSingleton(p => new Submit(
            p.GetRequiredService<BatchWriter>(),
            p.GetRequiredService<Idempotenza>(),
            p.GetRequiredService<Finestre>(),
            p.GetRequiredService<CheckArchivi>(),
            p.GetRequiredService<AskConferma>(),
            p.GetRequiredService<ILogger<Submit>>()));
        services.AddSingleton(p => new Verify(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<CheckArchivi>()));
        services.AddSingleton(p => new LoadArchivi(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new MessaggiVisti(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new CertificatiVisti(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new Traffico.Traffico(p.GetRequiredService<BatchWriter>()));
        services.AddSingleton(p => new FindDomande(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new BrowseDomande(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new FindBonus(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new ExpireBonus(p.GetRequiredService<WriteVariazione>()));
        services.AddSingleton(p => new Consegne.Consegne(
            p.GetRequiredService<InteropDbContextFactory>(),
            p.GetRequiredService<WriteVariazione>(),
            p.GetRequiredService<RegistroAdesioni>(),
            p.GetRequiredService<IOptions<ConsegneOptions>>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new CheckRegistro(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new ReadRegistro(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new ManageContenziosi(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<WriteVariazione>()));
        services.AddSingleton<CauseInCorso>();
        services.AddSingleton(p => new ManageAvvisi(
            p.GetRequiredService<InteropDbContextFactory>(),
            p.GetRequiredService<WriteVariazione>(),
            p.GetRequiredService<CauseInCorso>(),
            p.GetRequiredService<IOptions<AvvisiOptions>>()));
        services.AddSingleton(p => new PurgeDati(
            p.GetRequiredService<InteropDbContextFactory>(),
            p.GetRequiredService<WriteVariazione>(),
            p.GetRequiredService<BatchWriter>(),
            p.GetRequiredService<IOptions<ConservazioneOptions>>(),
            p.GetRequiredService<TimeProvider>()));
    }

    private static void AddChecked<TOptions, TValidator>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().Bind(configuration.GetSection(section), o => o.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
    }
}
