using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>Records of calls with their entries in the indexes.</summary>
internal static class RigheDelTraffico
{
    public static int Remove(InteropDbContext db, List<Guid> chiamate)
    {
        var chiavi = db.Transazioni.Where(t => chiamate.Contains(t.IdTransazione)).Select(SenzaCorpi.Of).ToList();
        var enti = chiavi.Select(c => c.Ente).OfType<string>().Distinct().ToList();
        var messaggi = chiavi.Select(c => c.IdMessaggio).OfType<string>().Distinct().ToList();
        var domande = chiavi.Select(c => c.NumeroDomanda).OfType<long>().Distinct().ToList();

        // Ente, message and domanda only lead to the entries: the call is in one of each at most.
        db.IndiceChiamate.Where(i => enti.Contains(i.Ente) && messaggi.Contains(i.IdMessaggio) && chiamate.Contains(i.IdTransazione)).ExecuteDelete();
        db.IndiceChiamateDomande.Where(i => domande.Contains(i.NumeroDomanda) && chiamate.Contains(i.IdTransazione)).ExecuteDelete();
        foreach (var record in chiavi)
        {
            var voci = VociTraffico.Of(record);
            db.IndiceTraffico.Where(i => voci.Contains(i.Chiave) && i.IdTransazione == record.IdTransazione).ExecuteDelete();
        }

        return db.Transazioni.Where(t => chiamate.Contains(t.IdTransazione)).ExecuteDelete();
    }
}
