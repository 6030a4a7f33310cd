using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>
/// Concluded domande (AT-47). A procedimento is concluded when it was refused, annulled or closed, or accepted where the benefit is paid once, and nothing of
/// it is open: payment, indebito, riesame, integration, bonus, protocol. The term runs from the last thing that happened to it.
/// </summary>
internal sealed class PurgeDomande(IReadOnlyList<string> archiviate) : Purge(CategoriaDati.Domande)
{
    private static readonly StatoDomanda[] Finali = [StatoDomanda.Accolta, StatoDomanda.Respinta, StatoDomanda.Annullata, StatoDomanda.Chiusa];
    private static readonly StatoPagamento[] Sospesi = [StatoPagamento.Predisposto, StatoPagamento.Disposto, StatoPagamento.Restituito, StatoPagamento.Sospeso];
    private static readonly StatoIndebito[] DaRecuperare = [StatoIndebito.Aperto, StatoIndebito.InRecupero];
    private static readonly StatoRiesame[] Aperti = [.. Enum.GetValues<StatoRiesame>().Where(Transizioni.IsAperto)];
    private static readonly List<string> PagateUnaVolta = [.. Catalogo.Prestazioni.Where(p => p.UnaTantum).SelectMany(p => p.Codici)];
    private readonly List<string> archiviate = [.. archiviate.SelectMany(codice => Catalogo.FindByCodice(codice)!.Codici)];

    public override async IAsyncEnumerable<PezzoDaRimuovere> FindAsync(InteropDbContext db, DateTimeOffset limite, int righe, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var stato in Finali)
        {
            var (da, ultima) = (DateTimeOffset.UnixEpoch, 0L);
            while (true)
            {
                var vecchie = await db.IndiceDomande.AsNoTracking()
                    .Where(d => d.Stato == stato && d.UltimaVariazione >= da && d.UltimaVariazione < limite && (d.UltimaVariazione > da || d.NumeroDomanda > ultima))
                    .OrderBy(d => d.UltimaVariazione).ThenBy(d => d.NumeroDomanda).Take(righe)
                    .Select(d => new { d.NumeroDomanda, d.UltimaVariazione }).ToListAsync(ct).ConfigureAwait(false);
                if (vecchie.Count == 0)
                {
                    break;
                }

                (da, ultima) = (vecchie[^1].UltimaVariazione, vecchie[^1].NumeroDomanda);
                var concluse = await Due(db, [.. vecchie.Select(d => d.NumeroDomanda)], limite).ToListAsync(ct).ConfigureAwait(false);
                if (concluse.Count > 0)
                {
                    yield return new PezzoDaRimuovere(concluse.Count, s => Remove(s.Db, concluse, limite));
                }
            }
        }
    }

    private int Remove(InteropDbContext db, List<long> numeri, DateTimeOffset limite)
    {
        var concluse = Due(db, numeri, limite).ToList();
        RigheDellaDomanda.Remove(db, concluse);
        return concluse.Count;
    }

    private IQueryable<long> Due(InteropDbContext db, List<long> numeri, DateTimeOffset limite) => db.Domande
        .Where(d => numeri.Contains(d.NumeroDomanda) && d.UltimaVariazione < limite && Finali.Contains(d.Stato) && !archiviate.Contains(d.Prestazione))
        .Where(d => d.Stato != StatoDomanda.Accolta || PagateUnaVolta.Contains(d.Prestazione))
        .Where(d => !db.Pagamenti.Any(p => p.NumeroDomanda == d.NumeroDomanda && Sospesi.Contains(p.Stato)))
        .Where(d => !db.Indebiti.Any(i => i.NumeroDomanda == d.NumeroDomanda && DaRecuperare.Contains(i.Stato)))
        .Where(d => !db.Riesami.Any(r => r.NumeroDomanda == d.NumeroDomanda && Aperti.Contains(r.Stato)))
        .Where(d => !db.Integrazioni.Any(i => i.NumeroDomanda == d.NumeroDomanda && i.Stato == StatoIntegrazione.Aperta))
        .Where(d => !db.Set<BonusRow>().Any(b => b.NumeroDomanda == d.NumeroDomanda && b.Stato == StatoBonus.InAttesaLibretto))
        .Where(d => !db.ProtocolliInCoda.Any(c => c.NumeroDomanda == d.NumeroDomanda))
        .Where(d => !Contenziosi.Domande(db).Contains(d.NumeroDomanda) && !Contenziosi.Enti(db).Contains(d.Ente))
        .Where(d => !db.SecondiGenitori.Any(s => s.NumeroDomanda == d.NumeroDomanda && Contenziosi.Enti(db).Contains(s.Ente)))
        .Select(d => d.NumeroDomanda);
}
