using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Istruttoria;

/// <summary>The domande that one person presents for the same prestazione, one after the other: which waits, which ends, which days are left (ALAS-11, 15, 16).</summary>
internal static class Successione
{
    /// <summary>True while one presented before is not decided.</summary>
    public static bool HasPrecedenteInLavorazione(DomandaInVariazione domanda) => Precedenti(domanda).Exists(d => Transizioni.IsInLavorazione(d.Stato));

    /// <summary>M1: the accepted one ends the one before, from the day on which it was presented (ALAS-15).</summary>
    public static void CloseAccolte(DomandaInVariazione domanda)
    {
        var dal = Contesto.DataItaliana(domanda.Row.Presentazione);
        foreach (var row in Precedenti(domanda).Where(d => d.Stato == StatoDomanda.Accolta))
        {
            var precedente = new DomandaInVariazione(domanda.Scrittura, row);
            precedente.Pass(StatoDomanda.Chiusa, TipoEvento.Chiusa, domanda.IdDomanda, $"Chiusa per subentro dal {dal:yyyy-MM-dd}");
            Erogazione.Close(precedente, dal, subentro: true);
        }
    }

    /// <summary>Computes for how many days the accepted one is due: what it held when it was presented, without what was used before (ALAS-16).</summary>
    /// <returns>Null where it is not due for a number of days, or the archives do not hold what is needed.</returns>
    public static ComputoGiornate? Compute(DomandaInVariazione domanda, FattiArchivio? archivio)
    {
        if (archivio is null)
        {
            return null;
        }

        var precedenti = Precedenti(domanda).Where(d => d.Stato is StatoDomanda.Accolta or StatoDomanda.Chiusa)
            .OrderBy(d => (d.Presentazione, d.NumeroDomanda))
            .Select(d => new DomandaInVariazione(domanda.Scrittura, d))
            .Select(d => new DomandaErogata(d.Contenuto, Erogazione.Giornate(d)))
            .ToList();
        if (domanda.Prestazione.Computo(domanda.Contenuto, archivio, precedenti) is not { } computo)
        {
            return null;
        }

        // After a riesame there may be one already.
        var computi = domanda.Scrittura.Db.Computi;
        var row = computi.Find(domanda.Row.NumeroDomanda) ?? computi.Add(new ComputoRow { NumeroDomanda = domanda.Row.NumeroDomanda }).Entity;
        (row.Accreditate, row.Escluse, row.Spettanti, row.Istante) = (computo.Accreditate, computo.Escluse, computo.Spettanti, domanda.Scrittura.Istante);
        return computo;
    }

    /// <summary>The domande of the same person and prestazione that were presented before.</summary>
    private static List<DomandaRow> Precedenti(DomandaInVariazione domanda)
    {
        var row = domanda.Row;
        var db = domanda.Scrittura.Db;
        return
        [
            .. db.Richiedenti.Where(r => r.CodiceFiscale == row.Richiedente && r.NumeroDomanda != row.NumeroDomanda)
                .Join(db.Domande, r => r.NumeroDomanda, d => d.NumeroDomanda, (_, d) => d)
                .Where(d => d.Prestazione == row.Prestazione)
                .AsEnumerable()
                .Where(d => (d.Presentazione, d.NumeroDomanda).CompareTo((row.Presentazione, row.NumeroDomanda)) < 0),
        ];
    }
}
