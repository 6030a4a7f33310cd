using Inps.Interop.Soap.Egov;

namespace Inps.Interop.Gateway.Spcoop;

/// <summary>The busta of a call, and the one that its answer travels with, whatever the answer will be.</summary>
/// <param name="Richiesta">As it came.</param>
/// <param name="Risposta">Parties swapped, an identifier of ours, the reference to the request.</param>
internal sealed record BustaDellaCall(Busta Richiesta, Busta Risposta)
{
    /// <summary>True when a message of this identifier may be worked only once.</summary>
    public bool IsAlPiuUnaVolta => Richiesta.ProfiloTrasmissione?.Inoltro == EgovNames.AlPiuUnaVolta;

    /// <summary>True when the messages that ask for its result will name this one.</summary>
    public bool ApreUnaConversazione => ControlloBusta.ApreUnaConversazione(Richiesta.Azione);

    /// <summary>The mark of the lotto that the conversation is about, once the reference to its first message was found; null for what refers to none.</summary>
    public byte[]? Conversazione { get; set; }
}
