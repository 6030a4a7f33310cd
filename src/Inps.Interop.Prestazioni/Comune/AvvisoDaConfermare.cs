namespace Inps.Interop.Prestazioni.Comune;

/// <summary>A notice that must be confirmed before the domanda is registered (ALAS-35).</summary>
/// <param name="Testo">What the person has to read.</param>
/// <param name="Segnalazione">The finding told while it is not confirmed.</param>
public sealed record AvvisoDaConfermare(string Testo, Segnalazione Segnalazione);
