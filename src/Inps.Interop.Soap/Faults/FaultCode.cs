using Inps.Interop.Soap.Security;

namespace Inps.Interop.Soap.Faults;

/// <summary>One row of a closed table of faults.</summary>
/// <param name="Codice">The stable code, the local name of the SOAP 1.2 Subcode.</param>
/// <param name="Origin">The SOAP fault code.</param>
/// <param name="Categoria">What follows the dot in a SOAP 1.1 faultcode, as in <c>Client.InvalidRequest</c>; for WS-Security the standard's own name.</param>
/// <param name="HttpStatus">The HTTP status the fault travels with.</param>
/// <param name="Descrizione">When it is given, in Italian, as in the published catalogue.</param>
/// <param name="Description">The same in English.</param>
/// <param name="Rimedio">What the caller should do, in Italian, as in the published catalogue.</param>
public sealed record FaultCode(
    string Codice,
    FaultOrigin Origin,
    string Categoria,
    int HttpStatus,
    string Descrizione,
    string Description,
    string Rimedio)
{
    /// <summary>The namespace in which a standard names the case <see cref="Categoria"/> (WSS 1.1.1 §12); null where none does.</summary>
    internal string? StandardNamespace => WssNames.NamespaceOfFault(Categoria);
}
