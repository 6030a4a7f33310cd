using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>
/// Calls, or their messages alone with the evidence of who sent them, in the order of time. Those of a domanda or draft that is kept are passed over: they go with it. So what is left behind the
/// mark needs not be looked through again.
/// </summary>
internal sealed class PurgeTraffico(CategoriaDati categoria) : Purge(categoria)
{
    private bool SoloMessaggi => Categoria == CategoriaDati.Messaggi;

    public override async IAsyncEnumerable<PezzoDaRimuovere> FindAsync(InteropDbContext db, DateTimeOffset limite, int righe, [EnumeratorCancellation] CancellationToken ct)
    {
        var turno = await db.TurnoConservazione.AsNoTracking().SingleOrDefaultAsync(ct).ConfigureAwait(false) ?? new();
        var da = IstanteDiChiamata.First(SoloMessaggi ? turno.MessaggiFino : turno.TrafficoFino);
        var fine = IstanteDiChiamata.First(limite.ToUnixTimeMilliseconds());
        while (true)
        {
            var chiamate = await Due(db).Where(t => t.IdTransazione >= da && t.IdTransazione < fine)
                .OrderBy(t => t.IdTransazione).Take(righe).Select(t => t.IdTransazione).ToListAsync(ct).ConfigureAwait(false);
            if (chiamate.Count == 0)
            {
                yield break;
            }

            yield return new PezzoDaRimuovere(chiamate.Count, s => Remove(s.Db, chiamate));
            da = Next(chiamate[^1]);
        }
    }

    public override void Finish(TurnoConservazioneRow turno, DateTimeOffset limite)
    {
        var fino = limite.ToUnixTimeMilliseconds();
        (turno.MessaggiFino, turno.TrafficoFino) = SoloMessaggi ? (fino, turno.TrafficoFino) : (turno.MessaggiFino, fino);
    }

    /// <summary>The first identifier after this one.</summary>
    private static Guid Next(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        for (var i = bytes.Length - 1; i >= 0 && ++bytes[i] == 0; i--)
        {
        }

        return new Guid(bytes, bigEndian: true);
    }

    private int Remove(InteropDbContext db, List<Guid> chiamate)
    {
        var ancora = Due(db).Where(t => chiamate.Contains(t.IdTransazione)).Select(t => t.IdTransazione).ToList();
        return SoloMessaggi
            ? db.Transazioni.Where(t => ancora.Contains(t.IdTransazione))
                .ExecuteUpdate(set => set
                    .SetProperty(t => t.Richiesta, (byte[]?)null).SetProperty(t => t.Risposta, (byte[]?)null)
                    .SetProperty(t => t.Evidenza, (byte[]?)null).SetProperty(t => t.Intestazioni, (byte[]?)null))
            : RigheDelTraffico.Remove(db, ancora);
    }

    private IQueryable<RecordTraffico> Due(InteropDbContext db)
    {
        var libere = db.Transazioni.AsNoTracking()
            .Where(t => t.NumeroDomanda == null || (!db.Domande.Any(d => d.NumeroDomanda == t.NumeroDomanda) && !db.Bozze.Any(b => b.NumeroDomanda == t.NumeroDomanda)))
            .Where(t => t.Ente == null || !Contenziosi.Enti(db).Contains(t.Ente));
        return SoloMessaggi ? libere.Where(t => t.Richiesta != null || t.Risposta != null || t.Evidenza != null) : libere;
    }
}
