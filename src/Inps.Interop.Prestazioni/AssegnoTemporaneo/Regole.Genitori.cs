using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>Who applies, for whom, and who the other parent is.</summary>
internal static partial class Regole
{
    private const int EtaMinimaGenitore = 14;

    /// <summary>Minors, applicant, other parent and represented parent are different persons.</summary>
    /// <remarks>Source: AT-R005 (AT-55). The same minor twice is AT-R004, the applicant as other parent AT-R007: not told again here.</remarks>
    private static readonly Regola<Domanda> ATR005 = new("AT-R005", Severita.Bloccante,
        static (domanda, _) => Coincidenze(domanda) ?? Rilievi.Nessuno,
        descrizione: "Lo stesso codice fiscale è usato per due persone diverse della domanda: minore, richiedente, altro genitore o genitore rappresentato.",
        rimedio: "Indicare per ciascuna persona il suo codice fiscale.");

    /// <summary>The other parent is not the applicant.</summary>
    /// <remarks>Source: AT-R007 (AT-21).</remarks>
    private static readonly Regola<Domanda> ATR007 = new("AT-R007", Severita.Bloccante,
        static (domanda, _) => Rilievi.PerOgni(
            PercorsoMinore, "AltroGenitore/CodiceFiscale", domanda.Minori, domanda.Richiedente.CodiceFiscale,
            static (minore, richiedente) => minore.AltroGenitore?.CodiceFiscale == richiedente,
            static minore => minore.AltroGenitore?.CodiceFiscale.ToString()),
        descrizione: "L'altro genitore indicato è il richiedente stesso.",
        rimedio: "Indicare il codice fiscale dell'altra persona, oppure NonPresente=SI se il minore ha un solo genitore.");

    /// <summary>The represented parent is there for a tutor of the parent, and for nobody else.</summary>
    /// <remarks>Source: AT-R011 (AT-10).</remarks>
    private static readonly Regola<Domanda> ATR011 = new("AT-R011", Severita.Bloccante,
        static (domanda, _) => Rilievi.Se(
            domanda.GenitoreRappresentato is null == (domanda.TitoloPresentazione == TitoloPresentazione.TutoreDelGenitore),
            "GenitoreRappresentato", NomiAssegnoTemporaneo.ToWire(domanda.TitoloPresentazione)),
        descrizione: "GenitoreRappresentato deve essere presente se il titolo è TUTORE_DEL_GENITORE e assente se è IN_PROPRIO.",
        rimedio: "Aggiungere i dati del genitore rappresentato, oppure toglierli se il richiedente presenta la domanda in proprio.");

    /// <summary>A parent under age applies through a tutor.</summary>
    /// <remarks>Source: AT-R012 (AT-10, AT-15).</remarks>
    private static readonly Regola<Domanda> ATR012 = new("AT-R012", Severita.Bloccante,
        static (domanda, contesto) => Rilievi.Se(
            domanda.TitoloPresentazione == TitoloPresentazione.InProprio
                && Nascita(domanda.Richiedente, contesto) is { } nascita
                && Eta.Of(nascita, contesto.DataPresentazione) < MaggioreEta,
            "Richiedente/CodiceFiscale", domanda.Richiedente.CodiceFiscale),
        descrizione: "Il richiedente è minorenne e non può presentare la domanda in proprio.",
        rimedio: "Far presentare la domanda al tutore del genitore, con TitoloPresentazione TUTORE_DEL_GENITORE e i dati del genitore in GenitoreRappresentato.");

    /// <summary>A parent is usually at least fourteen years older than the child.</summary>
    /// <remarks>Source: AT-W14 (AT-22). With a tutor of the parent, the parent is the one represented.</remarks>
    private static readonly Regola<Domanda> ATW14 = new("AT-W14", Severita.Avviso,
        static (domanda, contesto) => Nascita(domanda.GenitoreRappresentato ?? domanda.Richiedente, contesto) is { } genitore
            ? Rilievi.PerOgni(
                PercorsoMinore, "CodiceFiscale", domanda.Minori, (Contesto: contesto, Limite: Eta.Compimento(genitore, EtaMinimaGenitore)),
                static (minore, dato) => minore.PresentataInQualitaDi == QualitaRichiedente.Genitore && Nascita(minore, dato.Contesto) < dato.Limite,
                MostraCodice)
            : [],
        descrizione: "Tra il richiedente, indicato come genitore, e il minore ci sono meno di 14 anni di differenza.",
        rimedio: "Verificare i codici fiscali e la qualità indicata in PresentataInQualitaDi; se sono esatti, nessuna correzione.");

    private static Regola<Domanda>[] DeiGenitori() => [ATR005, ATR007, ATR011, ATR012, ATW14];

    private static List<Rilievo>? Coincidenze(Domanda domanda)
    {
        List<Rilievo>? rilievi = null;
        var richiedente = domanda.Richiedente.CodiceFiscale;
        var rappresentato = domanda.GenitoreRappresentato?.CodiceFiscale;
        if (rappresentato == richiedente)
        {
            (rilievi ??= []).Add(new("GenitoreRappresentato/CodiceFiscale", richiedente.ToString()));
        }

        for (var i = 0; i < domanda.Minori.Count; i++)
        {
            var minore = domanda.Minori[i].CodiceFiscale;
            if (minore == richiedente || minore == rappresentato)
            {
                (rilievi ??= []).Add(new(CampoPath.Numbered(PercorsoMinore, i) + "/CodiceFiscale", minore.ToString()));
            }

            if (domanda.Minori[i].AltroGenitore?.CodiceFiscale is { } altro && (altro == rappresentato || IsMinore(domanda, altro)))
            {
                (rilievi ??= []).Add(new(CampoPath.Numbered(PercorsoMinore, i) + "/AltroGenitore/CodiceFiscale", altro.ToString()));
            }
        }

        return rilievi;
    }

    private static bool IsMinore(Domanda domanda, CodiceFiscale codice)
    {
        for (var i = 0; i < domanda.Minori.Count; i++)
        {
            if (domanda.Minori[i].CodiceFiscale == codice)
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly? Nascita(Soggetto adulto, Contesto contesto) =>
        adulto.CodiceFiscale.DataDiNascita(RuoloAnagrafico.Adulto, contesto.DataPresentazione, adulto.DataNascita);
}
