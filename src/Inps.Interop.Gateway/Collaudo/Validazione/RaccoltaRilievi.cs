using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Gateway.Collaudo.Validazione;

/// <summary>Collects findings of every kind in one shape, up to a maximum; the others are counted.</summary>
internal sealed class RaccoltaRilievi
{
    private readonly List<Rilievo> rilievi = [];
    private int totale;

    public int Domande { get; set; }

    public SortedSet<string> NonVerificate { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => totale == 0;

    public void Add(IEnumerable<Segnalazione> segnalazioni)
    {
        foreach (var s in segnalazioni)
        {
            var gravita = s.Severita switch
            {
                Severita.Bloccante => GravitaVoce.Bloccante,
                Severita.Avviso => GravitaVoce.Avviso,
                _ => GravitaVoce.Conferma,
            };
            Add(new Rilievo(s.Codice, gravita, s.Descrizione, s.Rimedio, s.Riga, s.Colonna, s.Campo is null ? null : "//" + s.Campo, s.Valore));
        }
    }

    /// <param name="sopra">Path of what the schema was applied to.</param>
    public void Add(EsitoSchema schema, string sopra = "")
    {
        foreach (var e in schema.Errori)
        {
            Add(new Rilievo(e.Codice, GravitaVoce.Guasto, e.Messaggio, e.Rimedio, e.Riga, e.Colonna, sopra + e.XPath, e.Valore));
        }

        totale += schema.Totale - schema.Errori.Count;
    }

    public void Add(SoapFailure failure)
    {
        foreach (var e in failure.Errors.DefaultIfEmpty(new FaultError(failure.Code.Codice, failure.MessaggioIt, null, null, null, null, failure.Code.Rimedio)))
        {
            Add(new Rilievo(e.Codice, GravitaVoce.Guasto, e.Messaggio, e.Rimedio ?? failure.Code.Rimedio, e.Riga, e.Colonna, e.XPath, e.Valore));
        }

        totale += Math.Max(0, failure.TotalErrors - failure.Errors.Count);
    }

    public void Add(Rilievo rilievo)
    {
        totale++;
        if (rilievi.Count < Validatore.RilieviMassimi)
        {
            rilievi.Add(rilievo);
        }
    }

    public EsitoValidazione Conclude(string oggetto) => new(oggetto, rilievi, totale, Domande, [.. NonVerificate]);
}
