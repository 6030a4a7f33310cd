using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The cards of the minors.</summary>
internal static partial class Regole
{
    private const int MaggioreEta = 18;

    // Fields, because a method group inside a lambda would be a new delegate at every call.
    private static readonly Func<Minore, string?> MostraCodice = static minore => minore.CodiceFiscale.ToString();
    private static readonly Func<Minore, string?> MostraRipartizione = static minore => NomiAssegnoTemporaneo.ToWire(minore.ModalitaRipartizione);

    /// <summary>There is at least one minor, and the cards are numbered from 1.</summary>
    /// <remarks>Source: AT-R001 (AT-16, AT-24).</remarks>
    private static readonly Regola<Domanda> ATR001 = new("AT-R001", Severita.Bloccante,
        static (domanda, _) => domanda.Minori.Count == 0
            ? [new("Minori")]
            : Rilievi.PerOgni(
                PercorsoMinore, "Progressivo", domanda.Minori,
                static (minori, i) => minori[i].Progressivo != i + 1,
                static minore => minore.Progressivo.ToString(CultureInfo.InvariantCulture)),
        descrizione: "La domanda non contiene alcun minore, oppure i numeri Progressivo delle schede non sono consecutivi a partire da 1.",
        rimedio: "Aggiungere una scheda Minore per ogni minore del nucleo e numerarle 1, 2, 3 e così via, nell'ordine in cui compaiono.");

    /// <summary>A minor must be under 18 on the first day of the decorrenza month.</summary>
    /// <remarks>Source: AT-R002 (D.L. 79/2021, art. 1).</remarks>
    private static readonly Regola<Domanda> ATR002 = new("AT-R002", Severita.Bloccante,
        static (domanda, contesto) => Rilievi.PerOgni(
            PercorsoMinore, "CodiceFiscale", domanda.Minori, contesto,
            static (minore, contesto) => Nascita(minore, contesto) is { } nascita && Eta.Of(nascita, Decorrenza.Of(minore, contesto)) >= MaggioreEta,
            MostraCodice),
        descrizione: "Il minore ha già compiuto 18 anni il primo giorno del mese di decorrenza.",
        rimedio: "Togliere dalla domanda la scheda di chi è maggiorenne, oppure correggerne il codice fiscale.");

    /// <summary>A minor who comes of age after the decorrenza, by the end of its year: until when the benefit runs is told.</summary>
    /// <remarks>Source: AT-W03 (D.L. 79/2021, art. 1: the benefit runs to 31 December).</remarks>
    private static readonly Regola<Domanda> ATW03 = new("AT-W03", Severita.Avviso,
        static (domanda, contesto) => Rilievi.PerOgni(
            PercorsoMinore, "CodiceFiscale", domanda.Minori, contesto,
            static (minore, contesto) => Nascita(minore, contesto) is { } nascita
                && Eta.Compimento(nascita, MaggioreEta) is var compimento
                && Decorrenza.Of(minore, contesto) is var decorrenza
                && compimento > decorrenza
                && (compimento <= contesto.DataPresentazione || compimento.Year == decorrenza.Year),
            MostraCodice),
        descrizione: "Il minore ha compiuto 18 anni prima della presentazione, o li compie nel periodo della prestazione: l'assegno spetta fino al mese precedente.",
        rimedio: "Nessuna correzione se il codice fiscale è esatto.");

    /// <summary>Each minor has one card.</summary>
    /// <remarks>Source: AT-R004 (AT-24). Only identical codes: two omocodia variants are two persons.</remarks>
    private static readonly Regola<Domanda> ATR004 = new("AT-R004", Severita.Bloccante,
        static (domanda, _) => Rilievi.PerOgni(
            PercorsoMinore, "CodiceFiscale", domanda.Minori,
            static (minori, i) => HasPrecedente(minori, i, static (prima, dopo) => prima.CodiceFiscale == dopo.CodiceFiscale),
            MostraCodice),
        descrizione: "Lo stesso minore compare in più di una scheda.",
        rimedio: "Lasciare una sola scheda per ciascun minore e rinumerare le altre.");

    /// <summary>Two codes that differ by omocodia alone raise a doubt.</summary>
    /// <remarks>Source: AT-W25 (domain 5.1).</remarks>
    private static readonly Regola<Domanda> ATW25 = new("AT-W25", Severita.Avviso,
        static (domanda, _) => Rilievi.PerOgni(
            PercorsoMinore, "CodiceFiscale", domanda.Minori,
            static (minori, i) => HasPrecedente(minori, i, static (prima, dopo) =>
                prima.CodiceFiscale != dopo.CodiceFiscale
                && (prima.CodiceFiscale.IsOmocodia || dopo.CodiceFiscale.IsOmocodia)
                && prima.CodiceFiscale.FormaBase == dopo.CodiceFiscale.FormaBase),
            MostraCodice),
        descrizione: "Due minori hanno codici fiscali che differiscono soltanto per l'omocodia e potrebbero essere la stessa persona.",
        rimedio: "Verificare i due codici fiscali sulle tessere sanitarie; se i minori sono due, nessuna correzione.");

    /// <summary>For each minor it is said who the other parent is, or that there is none.</summary>
    /// <remarks>Source: AT-R006 (AT-21).</remarks>
    private static readonly Regola<Domanda> ATR006 = new("AT-R006", Severita.Bloccante,
        static (domanda, contesto) => Rilievi.PerOgni(
            PercorsoMinore, "AltroGenitore", domanda.Minori, contesto,
            static (minore, _) => minore.AltroGenitore is not { } altro || altro.CodiceFiscale.HasValue == altro.NonPresente),
        descrizione: "L'altro genitore del minore non è indicato in modo univoco: serve il suo codice fiscale oppure NonPresente=SI, e non entrambi.",
        rimedio: "Compilare in AltroGenitore il solo CodiceFiscale, se l'altro genitore c'è, altrimenti il solo NonPresente con il valore SI.");

    /// <summary>Halves need shared custody and another parent.</summary>
    /// <remarks>Source: AT-R008 (D.L. 79/2021, art. 3, c. 2; AT-26). A missing answer on the other parent is already AT-R006.</remarks>
    private static readonly Regola<Domanda> ATR008 = new("AT-R008", Severita.Bloccante,
        static (domanda, contesto) => Rilievi.PerOgni(
            PercorsoMinore, "ModalitaRipartizione", domanda.Minori, contesto,
            static (minore, _) => minore.ModalitaRipartizione == ModalitaRipartizione.MetaAdEntrambi
                && (!minore.AffidoCondiviso || minore.AltroGenitore is { NonPresente: true, CodiceFiscale: null }),
            MostraRipartizione),
        descrizione: "La ripartizione 50_ENTRAMBI è ammessa soltanto con AffidoCondiviso=SI e con il codice fiscale dell'altro genitore.",
        rimedio: "Indicare 100_RICHIEDENTE, oppure, se il Tribunale ha stabilito l'affido condiviso, AffidoCondiviso=SI e il codice fiscale dell'altro genitore.");

    /// <summary>A tutor asks for the whole.</summary>
    /// <remarks>Source: AT-R009 (D.L. 79/2021, art. 3, c. 2).</remarks>
    private static readonly Regola<Domanda> ATR009 = new("AT-R009", Severita.Bloccante,
        static (domanda, _) => Rilievi.PerOgni(
            PercorsoMinore, "ModalitaRipartizione", domanda.Minori, domanda.TitoloPresentazione,
            static (minore, titolo) => minore.ModalitaRipartizione == ModalitaRipartizione.MetaAdEntrambi
                && (titolo == TitoloPresentazione.TutoreDelGenitore || minore.PresentataInQualitaDi == QualitaRichiedente.TutoreMinore),
            MostraRipartizione),
        descrizione: "La ripartizione 50_ENTRAMBI non è ammessa quando la domanda è presentata da un tutore, del minore o del genitore.",
        rimedio: "Indicare per il minore la ripartizione 100_RICHIEDENTE.");

    /// <summary>Minors of the same couple usually have the same split.</summary>
    /// <remarks>Source: AT-W10 (AT-25).</remarks>
    private static readonly Regola<Domanda> ATW10 = new("AT-W10", Severita.Avviso,
        static (domanda, _) => Rilievi.PerOgni(
            PercorsoMinore, "ModalitaRipartizione", domanda.Minori,
            static (minori, i) => HasPrecedente(minori, i, static (prima, dopo) =>
                dopo.AltroGenitore?.CodiceFiscale is { } altro
                && prima.AltroGenitore?.CodiceFiscale == altro
                && prima.ModalitaRipartizione != dopo.ModalitaRipartizione),
            MostraRipartizione),
        descrizione: "Per minori con lo stesso altro genitore sono indicate ripartizioni diverse.",
        rimedio: "Verificare la ModalitaRipartizione di ciascun minore; se le ripartizioni sono davvero diverse, nessuna correzione.");

    private static Regola<Domanda>[] DelleSchede() => [ATR001, ATR002, ATW03, ATR004, ATW25, ATR006, ATR008, ATR009, ATW10];

    private static DateOnly? Nascita(Minore minore, Contesto contesto) =>
        minore.CodiceFiscale.DataDiNascita(RuoloAnagrafico.Minore, contesto.DataPresentazione);

    private static bool HasPrecedente(IReadOnlyList<Minore> minori, int indice, Func<Minore, Minore, bool> uguali)
    {
        for (var i = 0; i < indice; i++)
        {
            if (uguali(minori[i], minori[indice]))
            {
                return true;
            }
        }

        return false;
    }
}
