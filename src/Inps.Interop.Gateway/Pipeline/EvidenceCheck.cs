using System.Security.Cryptography;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Soap.Audit;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// <c>Agid-JWT-TrackingEvidence</c> of a call: asked for where the adesione asks for it, verified wherever it is sent, and kept with the call once it is found
/// good. Its userID is the UserId of the Identity header and its userLocation the CodiceUfficio: an evidence of somebody else proves nothing here.
/// </summary>
internal sealed class EvidenceCheck(CertificateJudge judge, MessaggiVisti visti, TimeProvider time)
{
    private readonly MessaggiVistiStore store = new(visti);

    /// <returns>Why the call is refused; null when there is nothing against it.</returns>
    public async ValueTask<Refusal?> RefuseAsync(Call call, SecurityTolerances tolerances, IReadOnlyCollection<string> audience, CancellationToken cancellationToken)
    {
        var fruitore = call.Fruitore.Value;
        if (call.Request.Header(TrackingEvidence.Header) is not { } token)
        {
            return fruitore.Adesione.ServiziConAudit.Contains(call.Servizio)
                ? Because(EvidenceReader.Refuse(AuditFaultCodes.AUD001, $"Servizio: {call.Servizio}.", $"Service: {call.Servizio}."))
                : null;
        }

        var reader = new EvidenceReader(new AdesioneTrust(judge, fruitore), time, tolerances);
        switch (await reader.ReadAsync(token, audience))
        {
            case EvidenceResult.Verified verified:
                if (await judge.RefuseSignerAsync(
                    verified.Certificate, static (certificate, problem) => EvidenceReader.CertificateRefused(certificate, problem).Failure, cancellationToken) is { } withdrawn)
                {
                    return withdrawn;
                }

                if ((Contradiction(call, verified.Evidence) ?? await ReplayedAsync(call, verified, cancellationToken)) is { } refused)
                {
                    return Because(refused);
                }

                call.Evidenza.Fill(token);
                return null;
            case EvidenceResult.Refused refusedByItself:
                return Because(refusedByItself);
            default:
                throw new InvalidOperationException("EvidenceResult has no other case.");
        }
    }

    private static EvidenceResult.Refused? Contradiction(Call call, TrackingEvidence evidence)
    {
        var claim = call.Dichiarata.Value;
        return evidence.UserId == claim.UserId && evidence.UserLocation == claim.CodiceUfficio
            ? null
            : EvidenceReader.Refuse(
                AuditFaultCodes.AUD009,
                $"userID '{evidence.UserId}', UserId '{claim.UserId}'; userLocation '{evidence.UserLocation}', CodiceUfficio '{claim.CodiceUfficio}'.",
                $"userID '{evidence.UserId}', UserId '{claim.UserId}'; userLocation '{evidence.UserLocation}', CodiceUfficio '{claim.CodiceUfficio}'.");
    }

    private async Task<EvidenceResult.Refused?> ReplayedAsync(Call call, EvidenceResult.Verified verified, CancellationToken cancellationToken)
    {
        if (verified.Id is not { } id)
        {
            return null;
        }

        // A token and a message of the same signer may bear the same id: each kind has its own.
        var signer = "jti " + verified.Certificate.GetCertHashString(HashAlgorithmName.SHA256);
        var seen = new SeenMessage(id, call.IdTransazione, default, verified.UsableUntil);
        return await store.TryAddAsync(signer, seen, cancellationToken) is { } first
            ? EvidenceReader.Refuse(AuditFaultCodes.AUD008, $"jti: '{id}', transazione {first.Transaction}.", $"jti: '{id}', transaction {first.Transaction}.")
            : null;
    }

    private static Refusal Because(EvidenceResult.Refused refused) => new(refused.Failure);
}
