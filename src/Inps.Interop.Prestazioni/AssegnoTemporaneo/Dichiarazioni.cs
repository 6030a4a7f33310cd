using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The declarations of the form, word for word (AT-37..AT-43), with the codes by which the message names them.</summary>
internal static class Dichiarazioni
{
    /// <summary>In the order of the form. Wording of the Istituto's instructions: «almeno biennale» stands there, whatever later circulars say.</summary>
    public static DichiarazioneRichiesta[] Richieste { get; } =
    [
        new("NO_RDC", "Il mio nucleo familiare non percepisce il reddito di cittadinanza."),
        new("NO_ANF", "Dichiaro che con riferimento al periodo di fruizione dell'assegno temporaneo non benefico, né altre persone beneficiano dell'assegno per il nucleo familiare per i minori indicati nella presente domanda."),
        new("ISEE_VALIDO", "Il mio nucleo familiare è in possesso di un indicatore della situazione economica equivalente (ISEE) in corso di validità."),
        new(
            "CITTADINANZA_SOGGIORNO",
            "Dichiaro di essere cittadino italiano o di uno Stato membro dell'Unione europea, o suo familiare, titolare del diritto di soggiorno o del diritto di soggiorno permanente, ovvero essere cittadino di uno Stato non appartenente all'Unione europea in possesso del permesso di soggiorno UE per soggiornanti di lungo periodo o del permesso di soggiorno per motivi di lavoro o di ricerca di durata almeno biennale.",
            ("ITALIANO", "cittadino italiano"),
            ("UE", "cittadino di uno Stato membro dell'Unione europea"),
            ("FAMILIARE_UE_SOGGIORNO", "familiare, titolare del diritto di soggiorno"),
            ("FAMILIARE_UE_SOGGIORNO_PERMANENTE", "familiare, titolare del diritto di soggiorno permanente"),
            ("UE_LUNGO_PERIODO", "permesso di soggiorno UE per soggiornanti di lungo periodo"),
            ("PERMESSO_LAVORO", "permesso di soggiorno per motivi di lavoro di durata almeno biennale"),
            ("PERMESSO_RICERCA", "permesso di soggiorno per motivi di ricerca di durata almeno biennale")),
        new("IMPOSTA_REDDITO_ITALIA", "Dichiaro di essere soggetto al pagamento dell'imposta sul reddito in Italia."),
        new("RESIDENZA_DOMICILIO_MINORI", "Dichiaro di essere residente e domiciliato con i minori a carico, sino al compimento del diciottesimo anno di età, in Italia per la durata del beneficio."),
        new(
            "RESIDENZA_SEI_MESI_O_CONTRATTO",
            "Dichiaro di essere residente in Italia per almeno sei mesi, anche non continuativi, ovvero essere titolare di un contratto di lavoro a tempo indeterminato o a tempo determinato di durata almeno semestrale.",
            ("RESIDENZA_6_MESI", "residente in Italia per almeno sei mesi, anche non continuativi"),
            ("TEMPO_INDETERMINATO", "contratto di lavoro a tempo indeterminato"),
            ("TEMPO_DETERMINATO_6_MESI", "contratto di lavoro a tempo determinato di durata almeno semestrale")),
    ];
}
