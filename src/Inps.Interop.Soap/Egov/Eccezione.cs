using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Egov;

/// <summary>How grave an exception is. The names are those of the wire.</summary>
public enum Rilevanza
{
    /// <summary>The message was worked.</summary>
    INFO,

    /// <summary>The message was worked.</summary>
    LIEVE,

    /// <summary>The message was not worked.</summary>
    GRAVE,
}

/// <summary>An exception of the busta.</summary>
/// <param name="Codice">Such as <c>EGOV_IT_101</c>.</param>
/// <param name="Posizione">The wrong field, as a path below <c>Intestazione</c>.</param>
public sealed record Eccezione(string Codice, Rilevanza Rilevanza, string Posizione)
{
    /// <summary>3xx is of the processing, the others are of the header.</summary>
    public string ContestoCodifica => Codice.StartsWith("EGOV_IT_3", StringComparison.Ordinal) ? EgovNames.ErroreProcessamento : EgovNames.ErroreIntestazione;
}

/// <summary>What is wrong with a busta that was recognised.</summary>
/// <param name="Code">Row of <see cref="EgovFaultCodes"/>.</param>
/// <param name="Posizione">The wrong field, as a path below <c>Intestazione</c>.</param>
/// <param name="MessaggioIt">What was seen.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record RilievoBusta(FaultCode Code, string Posizione, string MessaggioIt, string MessageEn)
{
    public Rilevanza Rilevanza { get; init; } = Rilevanza.GRAVE;

    /// <summary>Line in the message, from 1; null when unknown.</summary>
    public int? Riga { get; init; }

    public int? Colonna { get; init; }

    public Eccezione ToEccezione() => new(Code.Codice, Rilevanza, Posizione);

    /// <summary>The finding as the detail of a fault tells it.</summary>
    public FaultError ToError() =>
        new(Code.Codice, $"{Code.Descrizione} {MessaggioIt}".TrimEnd(), Riga, Colonna, $"/Envelope/Header/Intestazione/{Posizione}".TrimEnd('/'), null, Code.Rimedio);
}
