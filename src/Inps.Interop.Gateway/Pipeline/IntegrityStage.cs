namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Turns the claimed identity into the identity the operations accept. After identity, because the cheap check comes first. Adesioni agree on no
/// message security so far (<c>ProfiloSicurezza.Nessuno</c>), where the TLS certificate vouches for what its fruitore claims; a mandatory
/// <c>wsse:Security</c> header has been refused by the envelope stage as not understood.
/// </summary>
internal sealed class IntegrityStage : IStage
{
    public Stage Stage => Stage.Integrity;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var claim = call.Dichiarata.Value;
        var agreed = call.Fruitore.Value.Adesione.Profilo;
        if (agreed != Engine.Adesioni.ProfiloSicurezza.Nessuno)
        {
            throw new InvalidOperationException($"No verifier exists for the agreed security profile {agreed}.");
        }

        call.Identity.Fill(new Identity(claim.UserId, claim.CodiceUfficio, claim.Forma));
        return StageResult.Next;
    }
}
