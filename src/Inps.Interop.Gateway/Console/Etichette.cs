using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.CicloDiVita;

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

    /// <summary>The words of a name of the engine: <c>DaProtocollare</c> is read as <c>da protocollare</c>.</summary>
    public static string Parole(Enum valore) => string.Concat(valore.ToString().Select((lettera, i) => char.IsUpper(lettera) ? $"{(i == 0 ? "" : " ")}{char.ToLowerInvariant(lettera)}" : $"{lettera}"));

    /// <summary>What a kind of data with a retention of its own is.</summary>
    public static string Dati(CategoriaDati categoria) => categoria switch
    {
        CategoriaDati.Domande => "domande concluse, con tutto ciò che le riguarda",
        CategoriaDati.Bozze => "ciò che resta delle bozze tolte",
        CategoriaDati.Traffico => "chiamate da cui non è nata una domanda",
        CategoriaDati.Messaggi => "messaggi di quelle chiamate",
        CategoriaDati.Lotti => "lotti conclusi",
        CategoriaDati.LottiIncompleti => "lotti di cui nulla è registrato",
        CategoriaDati.Memoria => "messaggi ricordati, che non riguardano una domanda",
        CategoriaDati.Eventi => "eventi che non riguardano una domanda",
        CategoriaDati.Persone => "conti, anagrafiche e notifiche che non riguardano una domanda",
        _ => throw new ArgumentOutOfRangeException(nameof(categoria)),
    };

    /// <summary>The colour of a state: good, waiting or in work, bad; none for what is over.</summary>
    public static string ClasseStato(Enum stato) => stato switch
    {
        StatoAdesione.AbilitataCollaudo or StatoAdesione.AbilitataProduzione or StatoDomanda.Accolta or StatoDomanda.Protocollata or StatoLotto.Completato
            or StatoElementoLotto.Protocollata or StatoConsegna.Consegnata or StatoPagamento.Pagato or StatoRiesame.Accolto => "stato-ok",
        StatoAdesione.Sospesa or StatoAdesione.Revocata or StatoDomanda.Respinta or StatoLotto.Scartato or StatoElementoLotto.Scartata or StatoConsegna.Abbandonata
            or StatoPagamento.Restituito or StatoRiesame.Respinto => "stato-no",
        StatoDomanda.Annullata or StatoDomanda.Chiusa or StatoDomanda.Eliminata or StatoLotto.Annullato or StatoPagamento.NonDovuto or StatoRiesame.Annullato => "stato-neu",
        _ => "stato-att",
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
