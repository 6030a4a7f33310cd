using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire names of the states of a lotto; a test holds them to the contract's enumerations.</summary>
public static class NomiLotto
{
    public static string Name(CicloDiVita.StatoLotto stato) => NomeStato.Of(stato);

    public static string Name(StatoElementoLotto stato) => NomeStato.Of(stato);

    public static string Name(StatoConsegna stato) => stato switch
    {
        StatoConsegna.DaConsegnare => "DA_CONSEGNARE",
        StatoConsegna.Consegnata => "CONSEGNATA",
        StatoConsegna.Abbandonata => "ABBANDONATA",
        _ => throw new ArgumentOutOfRangeException(nameof(stato), stato, null),
    };

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static StatoConsegna ParseStatoConsegna(string name) => NomiWire.Parse<StatoConsegna>(name, Name);

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static CicloDiVita.StatoLotto ParseStato(string name) => NomiWire.Parse<CicloDiVita.StatoLotto>(name, Name);

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static StatoElementoLotto ParseStatoElemento(string name) => NomiWire.Parse<StatoElementoLotto>(name, Name);
}
