using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>The declarations of the form, with the codes by which the message names them.</summary>
internal static class Dichiarazioni
{
    /// <summary>The declaration that may be answered NO: who has a pension is told (COV-W10), not refused.</summary>
    public const string NoPensione = "NO_PENSIONE";

    /// <summary>Those that have to be made (DIC-R001).</summary>
    public static DichiarazioneRichiesta[] Richieste { get; } =
    [
        new("RESPONSABILITA", "Dichiaro che i dati indicati nella presente domanda corrispondono al vero e di essere consapevole delle conseguenze, anche penali, previste per chi rende dichiarazioni false (articoli 75 e 76 del DPR 445/2000)."),
    ];

    /// <summary>Those and the one that is free, for the receipt.</summary>
    public static DichiarazioneRichiesta[] Tutte { get; } =
    [
        .. Richieste,
        new(NoPensione, "Dichiaro di non essere titolare di pensione."),
    ];
}
