using Inps.Interop.Gateway.Faults;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// The Identity header: one block, one form, both values, an office of the ente (COOP-17, COOP-20, COOP-22, COOP-23; domain 1.2.1). A claim until
/// the integrity stage: it stands before it because it costs less.
/// </summary>
internal sealed class IdentityStage : IStage
{
    public Stage Stage => Stage.Identity;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var adesione = call.Fruitore.Value.Adesione;
        var (claim, refusal) = IdentityReader.Read(call.Message.Value.Headers, adesione.IdentityBlocchiSeparati, adesione.CodiceEnte);
        refusal ??= HttpMismatch(call, claim!) ?? Judge(claim!, adesione);
        if (refusal is not null)
        {
            return StageResult.Refuse(refusal);
        }

        call.Dichiarata.Fill(claim!);
        return StageResult.Next;
    }

    /// <summary>The HTTP headers of the PDND generation are never sufficient, but if present they must agree.</summary>
    private static Refusal? HttpMismatch(Call call, IdentityDichiarata claim)
    {
        var userId = call.Request.Header("INPS-Identity-UserId");
        var ufficio = call.Request.Header("INPS-Identity-CodiceUfficio");
        return (userId is null || userId == claim.UserId) && (ufficio is null || ufficio == claim.CodiceUfficio)
            ? null
            : Refusal.Because(
                FaultCodes.IDN003,
                "Gli header HTTP INPS-Identity-UserId e INPS-Identity-CodiceUfficio non coincidono con il SOAP header Identity.",
                "The HTTP headers INPS-Identity-UserId and INPS-Identity-CodiceUfficio differ from the Identity SOAP header.");
    }

    /// <summary>Why an ente may not call under this Identity; null when it may.</summary>
    internal static Refusal? Judge(IdentityDichiarata claim, Engine.Adesioni.Adesione adesione)
    {
        if (!adesione.Uffici.Contains(claim.CodiceUfficio))
        {
            return Refusal.Because(
                FaultCodes.IDN004,
                $"CodiceUfficio trovato: '{claim.CodiceUfficio}'; ente: {adesione.CodiceEnte}.",
                $"CodiceUfficio found: '{claim.CodiceUfficio}'; ente: {adesione.CodiceEnte}.");
        }

        return UserIdRule.Problem(claim.UserId) is { } problem
            ? Refusal.Because(FaultCodes.IDN005, $"UserId trovato: '{claim.UserId}': {problem.It}", $"UserId found: '{claim.UserId}': {problem.En}")
            : null;
    }
}
