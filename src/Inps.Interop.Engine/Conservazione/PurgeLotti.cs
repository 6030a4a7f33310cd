using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>
/// Lotti with their outcomes and the domande as they were sent, a slice at a time, the lotto itself last. The term of a concluded one runs from its
/// presentation: no domanda of it was concluded earlier. One of which nothing was registered goes as if it had never been sent.
/// </summary>
internal sealed class PurgeLotti(CategoriaDati categoria) : Purge(categoria)
{
    /// <summary>About as many bytes as a piece of other rows.</summary>
    private const int BlocchiPerPezzo = 4;
    private static readonly StatoLotto[] Conclusi = [StatoLotto.Completato, StatoLotto.CompletatoConScarti];
    private static readonly StatoLotto[] SenzaDomande = [StatoLotto.Ricevuto, StatoLotto.Scartato, StatoLotto.Annullato];

    private StatoLotto[] Stati => Categoria == CategoriaDati.Lotti ? Conclusi : SenzaDomande;

    public override async IAsyncEnumerable<PezzoDaRimuovere> FindAsync(InteropDbContext db, DateTimeOffset limite, int righe, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var stato in Stati)
        {
            var (da, ultimo) = (DateTimeOffset.UnixEpoch, 0L);
            while (await Due(db, stato, limite).Where(l => l.Inizio >= da && (l.Inizio > da || l.NumeroLotto > ultimo))
                .OrderBy(l => l.Inizio).ThenBy(l => l.NumeroLotto)
                .Select(l => new { l.NumeroLotto, l.Inizio, l.IdTransazione, l.NumeroDomande }).FirstOrDefaultAsync(ct).ConfigureAwait(false) is { } lotto)
            {
                (da, ultimo) = (lotto.Inizio, lotto.NumeroLotto);
                if (IstanteDiChiamata.Of(lotto.IdTransazione) >= limite.ToUnixTimeMilliseconds() && stato == StatoLotto.Ricevuto)
                {
                    // Begun long ago, and still being sent.
                    continue;
                }

                foreach (var pezzo in Pieces(lotto.NumeroLotto, lotto.NumeroDomande, await BlocksAsync(db, lotto.NumeroLotto, ct).ConfigureAwait(false), righe, stato, limite))
                {
                    yield return pezzo;
                }
            }
        }
    }

    private static Task<List<int>> BlocksAsync(InteropDbContext db, long numero, CancellationToken ct) =>
        db.LottoBlocchi.Where(b => b.NumeroLotto == numero).OrderBy(b => b.Da).Select(b => b.Da).ToListAsync(ct);

    /// <summary>Outcomes, blocks, then the lotto, which alone is counted.</summary>
    private static IEnumerable<PezzoDaRimuovere> Pieces(long numero, int domande, List<int> blocchi, int righe, StatoLotto stato, DateTimeOffset limite)
    {
        for (var posizione = 1; posizione <= domande; posizione += righe)
        {
            var (prima, fine) = (posizione, posizione + righe);
            yield return Piece(0, db => RemoveEsiti(db, numero, prima, fine));
        }

        foreach (var insieme in blocchi.Chunk(BlocchiPerPezzo))
        {
            yield return Piece(0, db => db.LottoBlocchi.Where(b => b.NumeroLotto == numero && insieme.Contains(b.Da)).ExecuteDelete());
        }

        yield return Piece(1, db =>
        {
            db.Consegne.Where(c => c.NumeroLotto == numero).ExecuteDelete();
            db.Lotti.Where(l => l.NumeroLotto == numero).ExecuteDelete();
        });

        PezzoDaRimuovere Piece(int quanti, Action<InteropDbContext> remove) => new(quanti, s =>
        {
            if (!Due(s.Db, stato, limite).Any(l => l.NumeroLotto == numero))
            {
                return 0;
            }

            remove(s.Db);
            return quanti;
        });
    }

    private static void RemoveEsiti(InteropDbContext db, long numero, int prima, int fine)
    {
        var esiti = db.LottoEsiti.Where(e => e.NumeroLotto == numero && e.Posizione >= prima && e.Posizione < fine);
        var messaggi = esiti.Select(e => e.IdMessaggio).ToList();
        var ente = db.Lotti.Where(l => l.NumeroLotto == numero).Select(l => l.Ente).Single();
        db.IndiceElementi.Where(i => i.Ente == ente && messaggi.Contains(i.IdMessaggio) && i.NumeroLotto == numero).ExecuteDelete();
        esiti.ExecuteDelete();
    }

    private static IQueryable<LottoRow> Due(InteropDbContext db, StatoLotto stato, DateTimeOffset limite)
    {
        var vecchi = db.Lotti.AsNoTracking().Where(l => l.Stato == stato && l.Inizio < limite)
            .Where(l => !Contenziosi.Enti(db).Contains(l.Ente))
            .Where(l => !Contenziosi.Domande(db).Any(n => db.LottoEsiti.Any(e => e.NumeroLotto == l.NumeroLotto && e.NumeroDomanda == n)))
            .Where(l => !db.Consegne.Any(c => c.NumeroLotto == l.NumeroLotto && c.Stato == StatoConsegna.DaConsegnare));
        return stato switch
        {
            // One that is whole waits for its worker, however long.
            StatoLotto.Ricevuto => vecchi.Where(l => l.Presentazione == null),
            StatoLotto.Scartato or StatoLotto.Annullato => vecchi,
            _ => vecchi.Where(l => l.Presentazione < limite),
        };
    }
}
