using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Client;

/// <summary>A SOAP fault: the call was refused before any rule of the domanda, or the Institute could not serve it.</summary>
public sealed class GuastoException : Exception
{
    internal GuastoException(Guasto guasto)
        : base($"{guasto.Codice}: {guasto.Ragione}") => Guasto = guasto;

    public Guasto Guasto { get; }
}

/// <summary>What a SOAP fault says.</summary>
/// <param name="Codice">Stable code, such as <c>XSD-001</c>; of the detail, else of the Subcode.</param>
/// <param name="Ragione">The Italian reason.</param>
/// <param name="DelChiamante">True when the caller has to change something; false when the same call may be repeated later.</param>
/// <param name="HttpStatus">Status of the HTTP answer.</param>
/// <param name="Fase">Stage of the pipeline reached, such as <c>schema</c>; null when not told.</param>
/// <param name="IdTransazione">The id to quote when asking for assistance; null when not told.</param>
/// <param name="Errori">The single findings, with their positions in the message as sent.</param>
public sealed record Guasto(
    string Codice,
    string Ragione,
    bool DelChiamante,
    int HttpStatus,
    string? Fase,
    string? IdTransazione,
    IReadOnlyList<FaultError> Errori);
