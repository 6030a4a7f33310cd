using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>What a submission that has to be confirmed brings along (ALAS-35, ruling 11).</summary>
/// <param name="Valore">ConfermaAvviso as the caller sent it: a token, <see cref="PresaVisione"/>, or null.</param>
/// <param name="PresaVisioneAmmessa">True when the adesione lets its caller show the avviso itself.</param>
/// <param name="Avviso">The finding that asks for the confirmation (ALAS-C16).</param>
/// <param name="Bozza">The domanda as a draft keeps it; asked only when a draft has to be stored.</param>
/// <param name="Render">Writes the answer that asks for the confirmation, and returns the record that commits with the draft.</param>
public sealed record Conferma(string? Valore, bool PresaVisioneAmmessa, Segnalazione Avviso, Func<byte[]> Bozza, Func<FattiConferma, RecordTraffico> Render)
{
    /// <summary>The value by which a caller says that the avviso was shown.</summary>
    public const string PresaVisione = "PRESA_VISIONE";

    internal bool IsPresaVisione => PresaVisioneAmmessa && Valore == PresaVisione;
}

/// <summary>The facts of a confirmation that is asked for.</summary>
public sealed record FattiConferma : FattiVariazione
{
    /// <summary>To be sent back as ConfermaAvviso with the same message.</summary>
    public required string Token { get; init; }

    public required DateTimeOffset Scadenza { get; init; }
}
