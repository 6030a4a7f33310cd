using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Console;

/// <summary>The words and colours that the pages use for what the engine names.</summary>
internal static class Etichette
{
    public static string Esito(string nome) => nome switch
    {
        nameof(Prestazioni.Comune.Esito.Ok) => "accolta",
        nameof(Prestazioni.Comune.Esito.OkConAvvisi) => "accolta con avvisi",
        nameof(Prestazioni.Comune.Esito.ConfermaRichiesta) => "conferma richiesta",
        nameof(Prestazioni.Comune.Esito.RichiestaInvalida) => "non valida",
        nameof(Prestazioni.Comune.Esito.DatiNonTrovati) => "dati non trovati",
        nameof(Prestazioni.Comune.Esito.StatoNonCompatibile) => "stato non compatibile",
        nameof(Prestazioni.Comune.Esito.ServizioChiuso) => "servizio chiuso",
        nameof(Prestazioni.Comune.Esito.ErroreInterno) => "errore interno",
        EsitoChiamata.Guasto => "guasto",
        _ => nome,
    };

    public static string Porta(PortaDiIngresso porta) => porta switch
    {
        PortaDiIngresso.Modi => "ModI",
        PortaDiIngresso.Spcoop => "SPCoop",
        _ => porta.ToString(),
    };

    public static string ClasseEsito(RecordTraffico chiamata) => chiamata.Esito switch
    {
        Prestazioni.Comune.Esito.Ok => "stato-ok",
        Prestazioni.Comune.Esito.OkConAvvisi or Prestazioni.Comune.Esito.ConfermaRichiesta => "stato-att",
        null when chiamata.StatoHttp < 400 => "stato-neu",
        _ => "stato-no",
    };

    /// <summary>Number of the colour of an outcome in the charts.</summary>
    public static int Colore(string esito) => esito switch
    {
        nameof(Prestazioni.Comune.Esito.Ok) => 0,
        nameof(Prestazioni.Comune.Esito.OkConAvvisi) => 3,
        EsitoChiamata.Guasto => 1,
        nameof(Prestazioni.Comune.Esito.RichiestaInvalida) => 2,
        nameof(Prestazioni.Comune.Esito.ConfermaRichiesta) => 4,
        nameof(Prestazioni.Comune.Esito.DatiNonTrovati) => 5,
        nameof(Prestazioni.Comune.Esito.StatoNonCompatibile) => 6,
        _ => 7,
    };
}
