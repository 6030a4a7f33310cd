using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>A gateway of its own whose istruttore simulato makes one step a second, as its worker of lotti does: a foreign client meets every state there.</summary>
internal static class GatewayConIstruttore
{
    public static Task<GatewayProcess> StartAsync() => GatewayProcess.StartAsync(["CicloDiVita:IstruttoreSimulato=true", "CicloDiVita:SecondiTraLavori=1", "Lotti:IntervalloSecondi=1"]);
}
