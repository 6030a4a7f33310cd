using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The rules that ask what is already registered.</summary>
internal static class RegoleDiStato
{
    /// <summary>A minor stands in one active domanda only; the answer names the operation to use instead, and nothing of the other domanda.</summary>
    /// <remarks>Source: AT-R013 (AT-07, AT-31).</remarks>
    private static readonly RegolaDiStato<Domanda> ATR013 = new("AT-R013", Severita.Bloccante,
        static (domanda, contesto, fatti) =>
        {
            List<Rilievo>? rilievi = null;
            for (var i = 0; i < domanda.Minori.Count; i++)
            {
                if (fatti.DomandeAttiveConMinore("AT", domanda.Minori[i].CodiceFiscale) is [var attiva, ..])
                {
                    (rilievi ??= []).Add(new(CampoPath.Numbered("Minori/Minore", i) + "/CodiceFiscale", OperazioneSuggerita(domanda, domanda.Minori[i], attiva, contesto, fatti)));
                }
            }

            return rilievi ?? Rilievi.Nessuno;
        },
        descrizione: "Per il minore esiste già una domanda attiva.",
        rimedio: "Non presentare una nuova domanda: se la domanda è la propria, modificarla o aggiungervi un minore; se è dell'altro genitore, integrarla con i dati di pagamento del secondo genitore.");

    public static RegolaDiStato<Domanda>[] Tutte { get; } =
    [
        ATR013,
        ContoNonUtilizzabile.Regola<Domanda>("DatiPagamento/IdConto", d => d.DatiPagamento),
        IbanDiMolti.Regola<Domanda>("DatiPagamento/Iban", d => d.DatiPagamento),
    ];

    /// <summary>The operation to use instead; null when no operation of the caller's would do.</summary>
    private static string? OperazioneSuggerita(Domanda domanda, Minore minore, DomandaAttiva attiva, Contesto contesto, IFatti fatti)
    {
        if (attiva.Richiedente != domanda.Richiedente.CodiceFiscale)
        {
            return minore.AltroGenitore?.CodiceFiscale == attiva.Richiedente ? "IntegraSecondoGenitore" : null;
        }

        if (contesto.Canale?.CodiceEnte != attiva.CodiceEnte)
        {
            return null;
        }

        // A card that is not yet in any domanda can be added to the one that is there.
        return domanda.Minori.Any(m => fatti.DomandeAttiveConMinore("AT", m.CodiceFiscale).Count == 0) ? "AggiungiMinore" : "ModificaDomanda";
    }
}
