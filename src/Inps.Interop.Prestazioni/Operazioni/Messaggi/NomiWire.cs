using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire names of the enumerations, in one place; a test holds them to the contract's enumerations.</summary>
public static class NomiWire
{
    public static string Name(Esito esito) => esito switch
    {
        Esito.Ok => "OK",
        Esito.OkConAvvisi => "OK_CON_AVVISI",
        Esito.ConfermaRichiesta => "CONFERMA_RICHIESTA",
        Esito.RichiestaInvalida => "RICHIESTA_INVALIDA",
        Esito.DatiNonTrovati => "DATI_NON_TROVATI",
        Esito.StatoNonCompatibile => "STATO_NON_COMPATIBILE",
        Esito.ServizioChiuso => "SERVIZIO_CHIUSO",
        Esito.ErroreInterno => "ERRORE_INTERNO",
        _ => throw new ArgumentOutOfRangeException(nameof(esito), esito, null),
    };

    public static string Name(Severita severita) => severita switch
    {
        Severita.Bloccante => "B",
        Severita.Avviso => "W",
        Severita.Conferma => "C",
        _ => throw new ArgumentOutOfRangeException(nameof(severita), severita, null),
    };

    public static string Name(StatoDomanda stato) => stato switch
    {
        StatoDomanda.Bozza => "BOZZA",
        StatoDomanda.DaProtocollare => "DA_PROTOCOLLARE",
        StatoDomanda.Protocollata => "PROTOCOLLATA",
        StatoDomanda.InIstruttoria => "IN_ISTRUTTORIA",
        StatoDomanda.InAttesaIntegrazione => "IN_ATTESA_INTEGRAZIONE",
        StatoDomanda.Accolta => "ACCOLTA",
        StatoDomanda.Respinta => "RESPINTA",
        StatoDomanda.Annullata => "ANNULLATA",
        StatoDomanda.Chiusa => "CHIUSA",
        StatoDomanda.Eliminata => "ELIMINATA",
        _ => throw new ArgumentOutOfRangeException(nameof(stato), stato, null),
    };

    public static string Name(TipoRicevuta tipo) => tipo switch
    {
        TipoRicevuta.Sintetica => "SINTETICA",
        TipoRicevuta.Completa => "COMPLETA",
        _ => throw new ArgumentOutOfRangeException(nameof(tipo), tipo, null),
    };

    public static string Name(bool siNo) => Elementi.ToSiNo(siNo);

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static Esito ParseEsito(string name) => Parse<Esito>(name, Name);

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static Severita ParseSeverita(string name) => Parse<Severita>(name, Name);

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static StatoDomanda ParseStatoDomanda(string name) => Parse<StatoDomanda>(name, Name);

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static TipoRicevuta ParseTipoRicevuta(string name) => Parse<TipoRicevuta>(name, Name);

    /// <exception cref="FormatException">The text is neither SI nor NO.</exception>
    public static bool ParseSiNo(string name) => name switch
    {
        "SI" => true,
        "NO" => false,
        _ => throw new FormatException($"'{name}' is neither SI nor NO."),
    };

    internal static T Parse<T>(string name, Func<T, string> nameOf)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (nameOf(value) == name)
            {
                return value;
            }
        }

        throw new FormatException($"'{name}' is not a value of {typeof(T).Name}.");
    }
}
