using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Pagamenti;

/// <summary>
/// The canali di accredito of a domanda: one current for each quota, the earlier ones kept (domain 4.5). A registration writes none: until the first
/// change, or the start of the examination, the applicant's is the one that the domanda holds.
/// </summary>
internal static class CanaliDellaDomanda
{
    /// <summary>The quota of the applicant.</summary>
    public const int Richiedente = 1;

    /// <summary>The quota of another parent; the applicant's for anybody else.</summary>
    public static int QuotaOf(DomandaInVariazione domanda, CodiceFiscale codice)
    {
        var posizione = domanda.Prestazione.SecondiGenitori(domanda.Contenuto).ToList().IndexOf(codice);
        return posizione < 0 ? Richiedente : Richiedente + 1 + posizione;
    }

    /// <summary>The current canale of a quota, made from the domanda when nothing was written yet; null when the quota has none.</summary>
    public static CanaleRow? Current(DomandaInVariazione domanda, int quota)
    {
        var numero = domanda.Row.NumeroDomanda;
        var canali = domanda.Scrittura.Db.Canali;
        canali.Where(c => c.NumeroDomanda == numero && c.Quota == quota).Load();
        var row = canali.Local.SingleOrDefault(c => c.NumeroDomanda == numero && c.Quota == quota && c.Al is null);
        return row is null && quota == Richiedente && domanda.Prestazione.Pagamento(domanda.Contenuto) is { } dati
            ? Add(domanda, quota, Resolve(domanda.Scrittura, dati), domanda.Row.Presentazione)
            : row;
    }

    /// <summary>A new canale takes the place of the current one of its quota, to be verified.</summary>
    public static CanaleRow Open(DomandaInVariazione domanda, int quota, DatiPagamento dati)
    {
        if (Current(domanda, quota) is { } prima)
        {
            prima.Al = domanda.Scrittura.Istante;
        }

        return Add(domanda, quota, Resolve(domanda.Scrittura, dati), domanda.Scrittura.Istante);
    }

    public static DatiPagamento ToDati(CanaleRow row) =>
        new(row.Modalita, row.Iban is null ? null : new Iban(row.Iban), row.Bic, row.Intestazione, IdConto: null, MemorizzaConto: null);

    /// <summary>A saved account stands for its IBAN; whether it may be used was checked before.</summary>
    private static DatiPagamento Resolve(Scrittura scrittura, DatiPagamento dati) =>
        dati.IdConto is { } id && Domande.Identificativo.TryParse(Domande.Identificativo.Conto, id, out var numero) && scrittura.Db.Conti.Find(numero) is { } conto
            ? dati with { Iban = new Iban(conto.Iban), Bic = conto.Bic, Intestazione = conto.Intestazione }
            : dati;

    private static CanaleRow Add(DomandaInVariazione domanda, int quota, DatiPagamento dati, DateTimeOffset dal)
    {
        var row = new CanaleRow
        {
            NumeroCanale = domanda.Scrittura.Numeri.Next(Contatori.Canale),
            NumeroDomanda = domanda.Row.NumeroDomanda,
            Quota = quota,
            Stato = StatoCanale.InVerifica,
            Modalita = dati.Modalita,
            Iban = dati.Iban?.InChiaro,
            Bic = dati.Bic,
            Intestazione = dati.Intestazione,
            Dal = dal,
        };
        domanda.Scrittura.Db.Canali.Add(row);
        return row;
    }
}
