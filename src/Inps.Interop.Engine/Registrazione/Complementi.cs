using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Persone;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// What a few registrations need beside their rows, in the same transaction: the draft that they come from, the account or the personal data to be saved. A batch
/// without such a registration reads and writes nothing here.
/// </summary>
internal sealed class Complementi(IBatchStore store, IProtocollo protocollo)
{
    private InteropDbContext? db;
    private bool daBozza;

    /// <summary>The saved accounts that the calls may name (PAG-R010).</summary>
    public IReadOnlyList<ContoUtilizzabile> FindConti(List<RegistrazioneInAttesa> calls)
    {
        var idConti = calls.Select(c => c.Pagamento?.IdConto).OfType<string>().ToList();
        return idConti.Count == 0 ? [] : Conti.FindUsable(Open(), idConti);
    }

    /// <summary>Why the draft cannot be submitted; null when it can, or there is none.</summary>
    public Segnalazione? Check(RegistrazioneInAttesa item, Numeri numeri) => item.Richiesta.IdBozza is { } idBozza
        ? FindBozza.ForChange(new Scrittura(Open(), numeri, protocollo), item.Canale.CodiceEnte, idBozza, OperazioniSullaDomanda.PresentaDomanda).Rifiuto
        : null;

    /// <summary>The registration is accepted: closes its draft, saves its account and the data to update.</summary>
    /// <returns>The number of the draft, or the next one.</returns>
    public long Take(RegistrazioneInAttesa item, Numeri numeri)
    {
        var scrittura = new Scrittura(Open(), numeri, protocollo);
        if (item.Pagamento is { MemorizzaConto: true } pagamento)
        {
            Conti.Remember(scrittura, item.Canale.CodiceEnte, item.Richiesta.Domanda.Richiedente.CodiceFiscale.InChiaro, pagamento);
        }

        if (item.UpdatesAnagrafica)
        {
            UpdateAnagrafica.Add(scrittura, item.Canale.CodiceEnte, item.Richiesta.Domanda.Richiedente);
        }

        if (item.Richiesta.IdBozza is not { } idBozza || !IdDomanda.TryParse(idBozza, out var numero))
        {
            return numeri.NextDomanda();
        }

        daBozza = true;
        var bozza = scrittura.Db.Bozze.Find(numero)!;
        bozza.Stato = StatoDomanda.Protocollata;
        bozza.Contenuto = null;
        bozza.UltimaVariazione = numeri.Istante;

        // Its number is older than its presentation: a reader of the domande in the order of their numbers would not see it come.
        scrittura.AddEvento(new EventoRow { Ente = bozza.Ente, Tipo = TipoEvento.Presentata, NumeroDomanda = numero });
        return numero;
    }

    /// <summary>Saves all this, and what comes behind the filling of the indexes: late calls, and domande whose number is that of their draft.</summary>
    public void Save(BatchRows rows, DateTimeOffset adesso)
    {
        var chiamate = ChiamateInRitardo.Among(rows.Transazioni, adesso).ToList();
        if (chiamate.Count > 0)
        {
            Open().AddRange(chiamate);
        }

        if (daBozza)
        {
            var fino = Open().Indici.Find(IndiceRow.Domande)?.Fino ?? 0;
            db!.AddRange(rows.Domande.Where(d => d.NumeroDomanda <= fino).Select(IndiceDomandaRow.Of));
        }

        db?.SaveChanges();
        Clear();
    }

    public void Clear()
    {
        db?.ChangeTracker.Clear();
        db = null;
        daBozza = false;
    }

    private InteropDbContext Open() => db ??= store.Changes();
}
