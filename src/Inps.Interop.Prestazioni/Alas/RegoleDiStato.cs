using System.Globalization;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>The rules that ask what is already registered: the other ALAS domande of the person, whoever presented them (ALAS-09).</summary>
internal static class RegoleDiStato
{
    /// <summary>M1: a domanda is being paid (ALAS-13). Word for word of the manual.</summary>
    public const string MessaggioInFruizione =
        "Per questa prestazione risulta già una domanda in corso di fruizione. È comunque possibile presentare una nuova domanda che, se accolta, comporterà la chiusura di quella precedente, anche se la stessa non sia stata ancora completamente erogata, a decorrere dalla data di presentazione della nuova domanda. La nuova domanda verrà valutata con i requisiti posseduti al momento della presentazione della stessa; dal computo delle giornate ai fini della durata di contribuzione verranno escluse quelle che hanno già dato luogo ad erogazione di precedenti prestazioni ALAS.";

    /// <summary>M2: domande are being processed (ALAS-14). Word for word of the manual.</summary>
    public const string MessaggioInLavorazione =
        "Sono presenti altre domande in lavorazione. Se lo ritieni opportuno puoi rinunciare, richiedendone l’annullamento, ad una delle domande presentate ma solo fintanto che non siano stati emessi pagamenti. Puoi comunque compilare la presente domanda tenendo conto che la stessa verrà istruita dopo le precedenti secondo l’ordine cronologico di presentazione. Dalla data di presentazione della domanda dipende la decorrenza della prestazione eventualmente riconosciuta.";

    /// <summary>In a calendar year there is one active domanda for each ended employment.</summary>
    /// <remarks>Source: ALAS-R004 (ALAS-10).</remarks>
    private static readonly RegolaDiStato<Domanda> ALASR004 = new("ALAS-R004", Severita.Bloccante,
        static (domanda, contesto, fatti) => Rilievi.Se(
            Altre(domanda, fatti).Any(altra => altra.Anno == contesto.DataPresentazione.Year && altra.Rapporti.Intersect(Rapporti(domanda)).Any()),
            "RapportoDiLavoro"),
        descrizione: "Per lo stesso rapporto di lavoro cessato il richiedente ha già, nello stesso anno, una domanda attiva.",
        rimedio: "Non presentare di nuovo la domanda: nello stesso anno se ne ammettono più d'una soltanto per rapporti di lavoro diversi; se quella già presentata è errata, annullarla prima.");

    /// <summary>A domanda that is being paid does not forbid another one (ALAS-15, ALAS-16).</summary>
    /// <remarks>Source: ALAS-R005 (ALAS-13).</remarks>
    private static readonly RegolaDiStato<Domanda> ALASR005 = new("ALAS-R005", Severita.Avviso,
        static (domanda, _, fatti) => Rilievi.Se(Altre(domanda, fatti).Any(altra => altra.Stato == StatoDomanda.Accolta), "Richiedente/CodiceFiscale"),
        descrizione: MessaggioInFruizione,
        rimedio: "Nessuna correzione: è un'informazione per il richiedente.");

    /// <summary>Domande in processing do not forbid another one (ALAS-17, ALAS-18).</summary>
    /// <remarks>Source: ALAS-R006 (ALAS-14).</remarks>
    private static readonly RegolaDiStato<Domanda> ALASR006 = new("ALAS-R006", Severita.Avviso,
        static (domanda, _, fatti) => Rilievi.Se(Altre(domanda, fatti).Any(altra => altra.Stato != StatoDomanda.Accolta), "Richiedente/CodiceFiscale"),
        descrizione: MessaggioInLavorazione,
        rimedio: "Nessuna correzione: è un'informazione per il richiedente; per rinunciare a una delle domande chiederne l'annullamento.");

    public static RegolaDiStato<Domanda>[] Tutte { get; } =
    [
        ALASR004, ALASR005, ALASR006,
        ContoNonUtilizzabile.Regola<Domanda>("CanaleAccredito/AccreditoIban/IdConto", d => d.CanaleAccredito?.AccreditoIban),
        IbanDiMolti.Regola<Domanda>("CanaleAccredito/AccreditoIban/Iban", d => d.CanaleAccredito?.AccreditoIban),
    ];

    /// <summary>Two domande are for the same employment when they share committente and last day, or the identifier of the employment.</summary>
    public static IReadOnlyList<string> Rapporti(Domanda domanda)
    {
        var rapporto = domanda.RapportoDiLavoro;
        var perDate = string.Create(CultureInfo.InvariantCulture, $"{rapporto.CodiceFiscaleCommittente.InChiaro}/{Rilievi.Data(rapporto.DataCessazione)}");
        return rapporto.IdRapporto is { } id ? [perDate, $"ID/{id}"] : [perDate];
    }

    private static IEnumerable<DomandaDellaPersona> Altre(Domanda domanda, IFatti fatti) =>
        fatti.DomandeAttiveDi(domanda.Richiedente.CodiceFiscale).Where(altra => altra.CodicePrestazione == SchedaAlas.CodiceAlas);
}
