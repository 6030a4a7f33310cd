using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>Everything that stands about some domande, or drafts, in any table but the protocol register. The statements go past the change tracker: one for each table.</summary>
internal static class RigheDellaDomanda
{
    public static void Remove(InteropDbContext db, List<long> numeri)
    {
        var persone = Persone(db, numeri);
        RemoveRegistrazioni(db, numeri);
        db.Minori.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Richiedenti.Where(r => persone.Contains(r.CodiceFiscale) && numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Variazioni.Where(r => numeri.Contains(r.NumeroDomanda!.Value)).ExecuteDelete();
        db.Eventi.Where(r => numeri.Contains(r.NumeroDomanda!.Value)).ExecuteDelete();
        db.Versioni.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Documenti.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Allegati.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Riesami.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Integrazioni.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.SecondiGenitori.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Canali.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Pagamenti.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Verifiche.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Indebiti.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Notifiche.Where(r => numeri.Contains(r.NumeroDomanda!.Value)).ExecuteDelete();
        db.Set<BonusRow>().Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Set<ComputoRow>().Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Bozze.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.IndiceDomande.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        db.Domande.Where(r => numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
        RemoveChiamate(db, numeri);
        RemoveIban(db, persone);
    }

    /// <summary>Applicants and second parents.</summary>
    private static List<string> Persone(InteropDbContext db, List<long> numeri) =>
    [
        .. db.Domande.Where(d => numeri.Contains(d.NumeroDomanda)).Select(d => d.Richiedente).AsEnumerable()
            .Concat(db.SecondiGenitori.Where(s => numeri.Contains(s.NumeroDomanda)).Select(s => s.CodiceFiscale)).Distinct(),
    ];

    /// <summary>The key of idempotency begins with the message.</summary>
    private static void RemoveRegistrazioni(InteropDbContext db, List<long> numeri)
    {
        var messaggi = db.Domande.Where(d => numeri.Contains(d.NumeroDomanda)).Select(d => d.IdMessaggio).ToList();
        db.Registrazioni.Where(r => messaggi.Contains(r.IdMessaggio) && numeri.Contains(r.NumeroDomanda)).ExecuteDelete();
    }

    private static void RemoveChiamate(InteropDbContext db, List<long> numeri)
    {
        var chiamate = db.IndiceChiamateDomande.Where(i => numeri.Contains(i.NumeroDomanda)).Select(i => i.IdTransazione).ToList();
        foreach (var piece in chiamate.Chunk(500))
        {
            RigheDelTraffico.Remove(db, [.. piece]);
        }
    }

    /// <summary>Who was to be paid on an IBAN (PAG-W11) is forgotten with the person's last domanda.</summary>
    private static void RemoveIban(InteropDbContext db, List<string> persone)
    {
        var indicizzate = db.Indici.Where(i => i.Nome == IndiceRow.Domande).Select(i => i.Fino).SingleOrDefault();
        var ancora = db.IndiceDomande.Where(d => persone.Contains(d.Richiedente)).Select(d => d.Richiedente).AsEnumerable()
            .Concat(db.SecondiGenitori.Where(s => persone.Contains(s.CodiceFiscale)).Select(s => s.CodiceFiscale))
            .Concat(db.Domande.Where(d => d.NumeroDomanda > indicizzate && persone.Contains(d.Richiedente)).Select(d => d.Richiedente));
        var dimenticate = persone.Except(ancora).ToList();
        db.Set<IbanUsatoRow>().Where(i => dimenticate.Contains(i.CodiceFiscale)).ExecuteDelete();
    }
}
