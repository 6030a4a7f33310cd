using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>Who gives protocol numbers (design D6).</summary>
internal interface IProtocollo
{
    /// <summary>Gives the number, or null when it will be given later: the domanda is then DA_PROTOCOLLARE. Called by the writer inside the transaction of the registration.</summary>
    /// <param name="istante">Instant of registration; never before the one of the last number.</param>
    NumeroProtocollo? Assign(Numeri numeri, string registro, DateTimeOffset istante);

    /// <summary>Asks another service for the number of a document that waits; asked again, it tells the same.</summary>
    /// <returns>Null when the register is ours: its number is then taken inside the transaction, from <see cref="Interno.Next"/>.</returns>
    /// <exception cref="ServizioRemotoException">The service gave no usable answer.</exception>
    ValueTask<RispostaRemota?> AskAsync(ProtocolloInCodaRow documento, CancellationToken ct);
}
