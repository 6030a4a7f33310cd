using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>The declarations of the form, with the codes by which the message names them (BBS-R004).</summary>
internal static class Dichiarazioni
{
    public static DichiarazioneRichiesta[] Richieste { get; } =
    [
        new("RESPONSABILITA", "Dichiaro che i dati indicati nella presente domanda corrispondono al vero e di essere consapevole delle conseguenze, anche penali, previste per chi rende dichiarazioni false (articoli 75 e 76 del DPR 445/2000)."),
        new("NO_CONGEDO_COVID", "Dichiaro che né io né l'altro genitore fruiamo, per gli stessi minori, del congedo parentale straordinario COVID-19, alternativo al bonus."),
    ];
}
