using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire names of the states of a lotto, in one place; a test holds them to the contract's enumerations.</summary>
public static class NomiLotto
{
    public static string Name(CicloDiVita.StatoLotto stato) => stato switch
    {
        CicloDiVita.StatoLotto.Ricevuto => "RICEVUTO",
        CicloDiVita.StatoLotto.InValidazione => "IN_VALIDAZIONE",
        CicloDiVita.StatoLotto.Scartato => "SCARTATO",
        CicloDiVita.StatoLotto.InElaborazione => "IN_ELABORAZIONE",
        CicloDiVita.StatoLotto.Completato => "COMPLETATO",
        CicloDiVita.StatoLotto.CompletatoConScarti => "COMPLETATO_CON_SCARTI",
        CicloDiVita.StatoLotto.Annullato => "ANNULLATO",
        _ => throw new ArgumentOutOfRangeException(nameof(stato), stato, null),
    };

    public static string Name(StatoElementoLotto stato) => stato switch
    {
        StatoElementoLotto.Scartata => "SCARTATA",
        StatoElementoLotto.Presentata => "PRESENTATA",
        StatoElementoLotto.Protocollata => "PROTOCOLLATA",
        _ => throw new ArgumentOutOfRangeException(nameof(stato), stato, null),
    };

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static CicloDiVita.StatoLotto ParseStato(string name) => NomiWire.Parse<CicloDiVita.StatoLotto>(name, Name);

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static StatoElementoLotto ParseStatoElemento(string name) => NomiWire.Parse<StatoElementoLotto>(name, Name);
}
