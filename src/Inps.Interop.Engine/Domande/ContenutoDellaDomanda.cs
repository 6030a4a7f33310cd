using System.Text.Json;
using System.Text.Json.Serialization;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Domande;

/// <summary>Another content for a registered domanda: the rules of state against all the others, and the rows that follow it.</summary>
internal static class ContenutoDellaDomanda
{
    /// <summary>The rules of state on the new content, as if the domanda itself were not there.</summary>
    public static IReadOnlyList<Segnalazione> CheckStato(DomandaInVariazione domanda, DomandaDiPrestazione nuova, Contesto contesto)
    {
        var db = domanda.Scrittura.Db;
        var numero = domanda.Row.NumeroDomanda;
        var fatti = new FattiInTransazione();
        var minori = domanda.Prestazione.Minori(nuova, contesto).Select(m => m.CodiceFiscale.InChiaro).Distinct().ToArray();
        fatti.Add([.. MinoriAttivi.Query(db, minori).AsEnumerable().Where(m => m.NumeroDomanda != numero)]);
        if (domanda.Prestazione.Posizione(nuova) is { } posizione)
        {
            fatti.Add([.. RichiedentiAttivi.Query(db, [posizione.CodiceFiscale.InChiaro]).AsEnumerable().Where(r => r.NumeroDomanda != numero)]);
        }

        if (domanda.Prestazione.Pagamento(nuova)?.IdConto is { } idConto)
        {
            fatti.Add(Conti.FindUsable(db, [idConto]));
        }

        if (IbanUsati.Of(domanda.Prestazione, nuova, contesto) is { } iban)
        {
            fatti.Add(IbanUsati.Query(db, [iban.InChiaro]));
        }

        return domanda.Prestazione.CheckStato(nuova, contesto, fatti);
    }

    /// <summary>Puts the new content in the place of the old one, which goes into the history.</summary>
    public static void Replace(
        DomandaInVariazione domanda, RichiestaVariazione richiesta, string operazione, string idDocumento, DomandaDiPrestazione nuova, Contesto contesto)
    {
        var scrittura = domanda.Scrittura;
        var row = domanda.Row;
        var minori = domanda.Minori();
        scrittura.Db.Versioni.Add(new VersioneRow
        {
            NumeroDomanda = row.NumeroDomanda,
            Versione = row.Versione + 1,
            Istante = scrittura.Istante,
            Operazione = operazione,
            CodiceUfficio = richiesta.Canale.CodiceUfficio,
            UserId = richiesta.Canale.UserId,
            IdDocumento = idDocumento,
            NumeroPraticaPrecedente = row.NumeroPratica,
            MinoriPrecedenti = MinoriJson.Write([.. minori.Select(m => m.ToMinore())]),
            ContenutoPrecedente = row.Contenuto,
        });
        row.Versione++;
        row.Contenuto = Compressione.Pack(domanda.Prestazione.Serialize(nuova));
        IbanUsati.Remember(scrittura.Db, contesto.Parametri, domanda.Prestazione.Pagamento(nuova), row.Richiedente);
        row.NumeroPratica = nuova.Patrocinio?.NumeroPratica;
        Replace(domanda, minori, domanda.Prestazione.Minori(nuova, contesto));
        if (domanda.Prestazione.Posizione(nuova) is { } posizione && scrittura.Db.Richiedenti.Find(posizione.CodiceFiscale.InChiaro, row.NumeroDomanda) is { } persona)
        {
            persona.Rapporti = FattiInTransazione.Join(posizione.Rapporti);
        }
    }

    /// <summary>A minor that was there before keeps its decorrenza: a later change takes nothing from it.</summary>
    private static void Replace(DomandaInVariazione domanda, IReadOnlyList<MinoreRow> rows, IReadOnlyList<MinoreInDomanda> minori)
    {
        var decorrenze = rows.ToDictionary(r => r.CodiceFiscale, r => r.Decorrenza);
        var byProgressivo = rows.ToDictionary(r => r.Progressivo);
        foreach (var minore in minori)
        {
            if (!byProgressivo.Remove(minore.Progressivo, out var row))
            {
                row = new MinoreRow { NumeroDomanda = domanda.Row.NumeroDomanda, Progressivo = minore.Progressivo, CodiceFiscale = "" };
                domanda.Scrittura.Db.Minori.Add(row);
            }

            row.CodiceFiscale = minore.CodiceFiscale.InChiaro;
            row.AltroGenitore = minore.AltroGenitore?.InChiaro;
            row.Decorrenza = decorrenze.GetValueOrDefault(row.CodiceFiscale, minore.Decorrenza);
            row.Stato = domanda.Row.Stato;
        }

        domanda.Scrittura.Db.Minori.RemoveRange(byProgressivo.Values);
    }
}

/// <summary>Stored form of the minors of an earlier version.</summary>
[JsonSerializable(typeof(IReadOnlyList<MinoreInDomanda>))]
internal sealed partial class MinoriJson : JsonSerializerContext
{
    public static byte[] Write(IReadOnlyList<MinoreInDomanda> minori) => JsonSerializer.SerializeToUtf8Bytes(minori, Default.IReadOnlyListMinoreInDomanda);

    public static IReadOnlyList<MinoreInDomanda> Read(byte[] json) => JsonSerializer.Deserialize(json, Default.IReadOnlyListMinoreInDomanda) ?? [];
}
