using Inps.Interop.Engine.Registrazione;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>Who gives protocol numbers (design D6). Called by the writer inside the transaction of the registration.</summary>
internal interface IProtocollo
{
    /// <summary>Gives the number, or null when it will be given later: the domanda is then DA_PROTOCOLLARE.</summary>
    /// <param name="istante">Instant of registration; never before the one of the last number.</param>
    NumeroProtocollo? Assign(Numeri numeri, string registro, DateTimeOffset istante);
}
