using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>The notice that the manual shows before the domanda is presented, to be confirmed (ALAS-35); its text is a setting, because the manual's is lost (ALAS-36).</summary>
internal static class Avviso
{
    /// <summary>The text used where no other is set.</summary>
    private const string TestoPredefinito =
        "Stai per presentare la domanda di indennità per i lavoratori autonomi dello spettacolo (ALAS). Verifica che i dati del riepilogo siano corretti: una volta presentata, la domanda non può essere modificata; può essere annullata finché non è accolta o respinta. Dalla data di presentazione dipende la decorrenza della prestazione eventualmente riconosciuta.";

    /// <summary>The domanda is presented only when the notice has been confirmed.</summary>
    /// <remarks>Source: ALAS-C16 (ALAS-35). Whether it has been is known to the registration, not to the document: the rule itself finds nothing.</remarks>
    public static Regola<Domanda> ALASC16 { get; } = new("ALAS-C16", Severita.Conferma,
        static (_, _) => Rilievi.Nessuno,
        descrizione: "Prima di presentare la domanda occorre confermare di avere preso visione dell'avviso.",
        rimedio: "Mostrare l'avviso al richiedente, poi ripetere la richiesta con ConfermaAvviso uguale al TokenConferma ricevuto.");

    public static AvvisoDaConfermare Of(ParametriRegole parametri) =>
        new(parametri.Alas.Avviso ?? TestoPredefinito, new Segnalazione(ALASC16.Codice, ALASC16.Severita, ALASC16.Descrizione, ALASC16.Rimedio));
}
