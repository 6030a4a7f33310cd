using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Eventi;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Persone;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Riesami;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine;

/// <summary>Registers the use cases of the life of a domanda, after its registration.</summary>
internal static class CicloDiVitaServices
{
    public static void AddCicloDiVita(this IServiceCollection services)
    {
        services.AddWrite(write => new DeleteBozza(write));
        services.AddWrite(write => new ModifyDomanda(write));
        services.AddWrite(write => new CompleteSecondoGenitore(write));
        services.AddWrite(write => new AnnulDomanda(write));
        services.AddWrite(write => new SendIntegrazione(write));
        services.AddWrite(write => new AnnulRiesame(write));
        services.AddWrite(write => new ChangeCanale(write));
        services.AddWrite(write => new SaveConto(write));
        services.AddWrite(write => new DeleteConto(write));
        services.AddWrite(write => new UpdateAnagrafica(write));
        services.AddSingleton(p => new SaveBozza(p.GetRequiredService<WriteVariazione>(), p.GetRequiredService<IOptions<CicloDiVitaOptions>>()));
        services.AddSingleton(p => new RequestRiesame(p.GetRequiredService<WriteVariazione>(), p.GetRequiredService<IOptions<CicloDiVitaOptions>>()));
        services.AddSingleton(p => new FindDocumenti(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new FindRiesame(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton<ScadenzeCertificati>();
        services.AddSingleton<ArchivioPerDecidere>();
        services.AddSingleton(p => new Istruttore(p.GetRequiredService<WriteVariazione>(), p.GetRequiredService<OpenBonus>(), p.GetRequiredService<ArchivioPerDecidere>()));
        services.AddSingleton<IstruttoreSimulato>();
        services.AddSingleton(p => new LavoriPeriodici(
            p.GetRequiredService<WriteVariazione>(),
            p.GetRequiredService<DeleteBozza>(),
            p.GetRequiredService<ScadenzeCertificati>(),
            p.GetRequiredService<IstruttoreSimulato>(),
            p.GetRequiredService<IOptions<CicloDiVitaOptions>>()));
        services.AddSingleton(p => new FindBozza(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new FillIndici(
            p.GetRequiredService<InteropDbContextFactory>(),
            p.GetRequiredService<WriteVariazione>(),
            p.GetRequiredService<BatchWriter>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddReads();
    }

    private static void AddReads(this IServiceCollection services)
    {
        services.AddSingleton(p => new SearchDomande(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<FindDomande>()));
        services.AddSingleton(p => new ReadVita(
            p.GetRequiredService<BrowseDomande>(),
            p.GetRequiredService<FindDomande>(),
            p.GetRequiredService<FindComplementi>(),
            p.GetRequiredService<FindPagamenti>(),
            p.GetRequiredService<FindDocumenti>(),
            p.GetRequiredService<FindRiesame>()));
        services.AddSingleton(p => new FindEventi(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<WriteVariazione>()));
        services.AddSingleton(p => new Reconcile(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<FindDomande>()));
        services.AddSingleton(p => new Diagnose(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new FindPagamenti(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new FindConti(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new FindNotifiche(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new FindAnagrafica(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new ListPrestazioni(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<Finestre>()));
        services.AddSingleton(p => new FindComplementi(p.GetRequiredService<InteropDbContextFactory>()));
    }

    private static void AddWrite<T>(this IServiceCollection services, Func<WriteVariazione, T> create)
        where T : class => services.AddSingleton(p => create(p.GetRequiredService<WriteVariazione>()));
}
