using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>Looks for the proofs of scenarios in the index of the traffic and among the lotti.</summary>
internal sealed class RicercaProve(SearchTraffico traffico, FindLotti lotti)
{
    /// <summary>The proofs of an ente; what was looked for once is remembered as long as the result is in use.</summary>
    public ProveDellEnte Of(Adesione adesione) => new(adesione, traffico, lotti);
}

/// <summary>Something that was seen: a call, by its identifier, or a lotto, by its number.</summary>
internal sealed record ProvaVista(string Riferimento, DateTimeOffset Istante);
