using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Fascicoli;

/// <summary>What a fascicolo is of.</summary>
/// <param name="IdTransazione">The call, where it is of one call alone.</param>
/// <param name="NumeroDomanda">The domanda; of a call, the one that it was about, null when about none.</param>
/// <param name="Chiamate">Without their messages, in the order of time.</param>
internal sealed record FascicoloRichiesto(Guid? IdTransazione, long? NumeroDomanda, IReadOnlyList<RecordTraffico> Chiamate)
{
    /// <summary>Under which it is kept.</summary>
    public string NomeFile => $"fascicolo-{IdTransazione?.ToString() ?? IdDomanda.Of(NumeroDomanda!.Value)}.zip";
}
