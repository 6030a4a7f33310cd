using System.Globalization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Rules on the Testata that the document alone decides (MSG-R001 and MSG-R002 belong to the registration).</summary>
internal static class RegoleTestata
{
    /// <summary>The versions of the tracciato that exist.</summary>
    public static string[] Versioni { get; } = ["1.0"];

    /// <summary>The tracciato must be of a version this service knows.</summary>
    /// <remarks>Source: MSG-R003 (AT-03).</remarks>
    private static readonly Regola<Testata> MSGR003 = new("MSG-R003", Severita.Bloccante,
        static (testata, _) => Rilievi.Se(!Versioni.Contains(testata.VersioneTracciato), "VersioneTracciato", testata.VersioneTracciato),
        descrizione: "La VersioneTracciato indicata non è gestita da questo servizio.",
        rimedio: "Indicare in Testata/VersioneTracciato la versione 1.0 e comporre la domanda secondo lo schema pubblicato per quella versione.");

    /// <summary>The clock of the sender should agree with the receiver's; offline there is no receiver.</summary>
    /// <remarks>Source: MSG-W04 (domain 2.2).</remarks>
    private static readonly Regola<Testata> MSGW04 = new("MSG-W04", Severita.Avviso,
        static (testata, contesto) =>
            contesto.Canale is not null && (testata.DataOraInvio - contesto.Istante).Duration() > contesto.Parametri.TolleranzaDataOraInvio
                ? [new("DataOraInvio", testata.DataOraInvio.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture))]
                : [],
        descrizione: "DataOraInvio differisce di più di cinque minuti dall'ora di ricezione.",
        rimedio: "Sincronizzare l'orologio del sistema che invia, scrivere DataOraInvio al momento dell'invio e indicare il fuso orario.");

    public static Regola<Testata>[] Tutte { get; } = [MSGR003, MSGW04];
}
