using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>The one list of what is purged and how.</summary>
internal static class PurgeDiOgniCategoria
{
    public static IReadOnlyList<Purge> Create(ConservazioneOptions options) =>
    [
        new PurgeDomande(options.PrestazioniArchiviate),
        new PurgeBozze(),
        new PurgeTraffico(CategoriaDati.Traffico),
        new PurgeStatistiche(),
        new PurgeTraffico(CategoriaDati.Messaggi),
        new PurgeLotti(CategoriaDati.Lotti),
        new PurgeLotti(CategoriaDati.LottiIncompleti),
        new PurgePerIstante<VariazioneRow>(
            CategoriaDati.Memoria, v => v.Istante, (db, _) => db.Variazioni.Where(v => v.NumeroDomanda == null && !Contenziosi.Enti(db).Contains(v.Ente))),
        new PurgePerIstante<EventoRow>(
            CategoriaDati.Eventi, e => e.Istante, (db, _) => db.Eventi.Where(e => e.NumeroDomanda == null && !Contenziosi.Enti(db).Contains(e.Ente))),
        new PurgePerIstante<NotificaRow>(
            CategoriaDati.Persone, n => n.Istante, (db, _) => db.Notifiche.Where(n => n.NumeroDomanda == null && !Contenziosi.Enti(db).Contains(n.Ente))),
        new PurgePerIstante<AggiornamentoRow>(
            CategoriaDati.Persone, a => a.Istante, (db, _) => db.Aggiornamenti.Where(a => !Contenziosi.Enti(db).Contains(a.Ente))),
        new PurgePerIstante<ContoRow>(CategoriaDati.Persone, c => c.Istante, Conti),
    ];

    /// <summary>A saved account goes when it was removed long ago, or its person has no domanda any more.</summary>
    private static IQueryable<ContoRow> Conti(InteropDbContext db, DateTimeOffset limite) => db.Conti
        .Where(c => c.Eliminazione < limite || (c.Eliminazione == null && !db.IndiceDomande.Any(d => d.Richiedente == c.CodiceFiscale)))
        .Where(c => !Contenziosi.Enti(db).Contains(c.Ente));
}
