using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>The facts of a registration: what the answer says, the first time and at each replay.</summary>
/// <param name="Presentazione">Instant of receipt, which is the legal date of presentation.</param>
/// <param name="NumeroProtocollo">Null while the domanda waits for its protocollo.</param>
/// <param name="DataProtocollo">Instant of registration in the protocol.</param>
/// <param name="CodiceUfficio">Office that presented the domanda.</param>
/// <param name="NumeroPratica">The patronato's own reference.</param>
/// <param name="Segnalazioni">The warnings told with the first answer.</param>
/// <param name="Impronta">SHA-256 of the content.</param>
public sealed record FattiRegistrazione(
    long NumeroDomanda,
    string IdDomanda,
    StatoDomanda Stato,
    DateTimeOffset Presentazione,
    string? NumeroProtocollo,
    DateTimeOffset? DataProtocollo,
    string CodiceUfficio,
    string? NumeroPratica,
    IReadOnlyList<Segnalazione> Segnalazioni,
    IReadOnlyList<MinoreInDomanda> Minori,
    byte[] Impronta)
{
    /// <summary>Codes of the rules that could not be checked, because the Istituto's archives were not reached.</summary>
    public IReadOnlyList<string> NonVerificate { get; init; } = [];

    /// <summary>Version of the receipt: 2 when the protocollo came after the registration.</summary>
    public int Versione { get; init; } = 1;

    /// <summary>The same registration, completed by the number that came later.</summary>
    internal FattiRegistrazione Completed(NumeroProtocollo numero, DateTimeOffset istante) => this with
    {
        Stato = StatoDomanda.Protocollata,
        NumeroProtocollo = numero.ToString(),
        DataProtocollo = istante,
        Versione = 2,
    };
}
