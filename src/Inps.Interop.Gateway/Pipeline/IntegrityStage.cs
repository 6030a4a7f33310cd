using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Message security as agreed with the fruitore for the service, then the claimed identity is the identity. A message that is signed although nothing
/// was agreed is verified all the same, and so is the evidence of who acts; where nothing was agreed and nothing is signed, the TLS certificate vouches
/// for what its fruitore claims.
/// </summary>
internal sealed class IntegrityStage(
    CertificateJudge judge, Seal seal, EvidenceCheck evidence, MessaggiVisti visti, IOptions<SicurezzaOptions> options, IOptions<GatewayOptions> gateway, TimeProvider time) : IStage
{
    private readonly SecurityTolerances tolerances = options.Value.ToTolerances();
    private readonly MessaggiVistiStore store = new(visti);
    private readonly string[] destinatari = [.. options.Value.Destinatari];
    private readonly string? address = gateway.Value.IndirizzoPubblico?.TrimEnd('/');

    public Stage Stage => Stage.Integrity;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var message = call.Message.Value;
        var verifier = new MessageVerifier(new AdesioneTrust(judge, call.Fruitore.Value), time, tolerances);

        // On the Porta di Dominio a signature is optional, and the busta says whom the message is for; the ModI profiles are of the other door.
        var profilo = call.Busta.IsFilled ? ProfiloSicurezza.Nessuno : call.Fruitore.Value.Adesione.ProfiloDi(call.Servizio);
        var audience = Audience(call);
        var result = call.Busta.IsFilled
            ? verifier.VerifyWhenSigned(message, SecurityRequirements.BustaEgov.WithHeaders(IdentityBlocks(message)))
            : verifier.Verify(message, Required(profilo, message), audience);
        if (result is SecurityResult.Refused refused)
        {
            return StageResult.Refuse(new Refusal(refused.Failure));
        }

        if (result is SecurityResult.Verified { Message: var signed })
        {
            if (await judge.RefuseSignerAsync(signed.Certificate, (_, problem) => signed.CertificateRefused(problem), cancellationToken) is { } withdrawn)
            {
                return StageResult.Refuse(withdrawn);
            }

            if (profilo is ProfiloSicurezza.IdAuthSoap02 or ProfiloSicurezza.NonRepudiation01
                && await ReplayedAsync(call, signed, profilo, cancellationToken) is { } replayed)
            {
                return replayed;
            }

            if (profilo == ProfiloSicurezza.NonRepudiation01)
            {
                call.Sigillo.Fill(seal.For(message, signed));
            }
        }

        if (await evidence.RefuseAsync(call, tolerances, audience, cancellationToken) is { } refusal)
        {
            return StageResult.Refuse(refusal);
        }

        var claim = call.Dichiarata.Value;
        call.Identity.Fill(new Identity(claim.UserId, claim.CodiceUfficio, claim.Forma));
        return StageResult.Next;
    }

    /// <summary>
    /// The message is remembered; one that was seen before is refused, but under PROFILE_NON_REPUDIATION_01 the same content gets the stored bytes of the
    /// first answer (ruling 11). While there is none yet the call goes on: idempotency gives it the first one's facts.
    /// </summary>
    private async Task<StageResult?> ReplayedAsync(Call call, VerifiedMessage signed, ProfiloSicurezza profilo, CancellationToken cancellationToken)
    {
        if (await ReplayGuard.RegisterAsync(store, signed, call.IdTransazione, cancellationToken) is not var (first, sameContent))
        {
            return null;
        }

        if (profilo != ProfiloSicurezza.NonRepudiation01 || !sameContent)
        {
            return StageResult.Refuse(new Refusal(ReplayGuard.Refusal(signed)));
        }

        if (await visti.FindRispostaAsync(first.Transaction, cancellationToken) is not { } stored)
        {
            return null;
        }

        call.Answer.Fill(new HostAnswer(stored.StatoHttp, SoapMediaType.ContentTypeOf(call.Message.Value.Version), stored.Risposta, []));
        return StageResult.Answered;
    }

    private static SecurityRequirements? Required(ProfiloSicurezza profilo, SoapMessage message) => profilo switch
    {
        ProfiloSicurezza.Nessuno => null,
        ProfiloSicurezza.IdAuthSoap01 => SecurityRequirements.IdAuthSoap01,
        ProfiloSicurezza.IdAuthSoap02 => SecurityRequirements.IdAuthSoap02,
        ProfiloSicurezza.IntegritySoap01 => SecurityRequirements.IntegritySoap01.WithHeaders(IdentityBlocks(message)),
        ProfiloSicurezza.NonRepudiation01 => SecurityRequirements.IntegritySoap01WithId.WithHeaders(IdentityBlocks(message)),
        _ => throw new InvalidOperationException($"No verifier exists for the agreed security profile {profilo}."),
    };

    /// <summary>Whose operator it is must be signed with the Body (domain 1.2.1).</summary>
    private static (string Namespace, string LocalName)[] IdentityBlocks(SoapMessage message) =>
        [.. message.Headers.Where(block => block.IsForUs).Select(block => (block.Element.Namespace, block.Element.LocalName)).Intersect(IdentityReader.Understood)];

    /// <summary>The address of the service as the contract shows it, with and without its last slash, and those of the settings.</summary>
    private string[] Audience(Call call)
    {
        var door = call.Busta.IsFilled ? Routes.Porta : $"/modi/soap/{call.Servizio}/v1";
        var service = $"{address ?? "https://" + call.Request.Header("Host")}{door}";
        return [service + "/", service, .. destinatari];
    }
}
