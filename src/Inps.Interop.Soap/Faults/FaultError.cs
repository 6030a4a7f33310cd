namespace Inps.Interop.Soap.Faults;

/// <summary>One finding inside a fault, as the Detail reports it.</summary>
/// <param name="Codice">The stable code.</param>
/// <param name="Messaggio">The Italian sentence.</param>
/// <param name="Riga">The line in the message as it was sent, from 1.</param>
/// <param name="Colonna">The column in that line, from 1.</param>
/// <param name="XPath">The path of the element or attribute.</param>
/// <param name="Valore">What was found, masked by whoever knows what it is.</param>
/// <param name="Rimedio">What to do, in Italian.</param>
public sealed record FaultError(
    string Codice,
    string Messaggio,
    int? Riga,
    int? Colonna,
    string? XPath,
    string? Valore,
    string? Rimedio);
