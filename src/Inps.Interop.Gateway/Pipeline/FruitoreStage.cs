using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Faults;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Who calls, and whether it may. Before the envelope, so that a stranger's bytes are never parsed. TLS has proved that the caller holds the key; certificate
/// and adesione were judged before the bytes were read; this stage decides and explains (design D9a).
/// </summary>
internal sealed class FruitoreStage(CertificatiVisti visti) : IStage
{
    public Stage Stage => Stage.Fruitore;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Certificate.ValueOrNull is not { } judged)
        {
            return StageResult.Refuse(Refusal.Because(FaultCodes.TLS01, "", ""));
        }

        if (judged.Refusal is { } stranger)
        {
            return StageResult.Refuse(stranger);
        }

        var (adesione, refusal) = call.Admission.Value;
        refusal ??= call.Busta.IsFilled ? AdmissionJudge.JudgePorta(adesione!, call) : null;
        if (refusal is not null)
        {
            return StageResult.Refuse(refusal);
        }

        call.Fruitore.Fill(new Fruitore(adesione!, call.Request.ClientCertificate!, judged.Impronta));
        return judged.Found is { Certificato.Intero: null } ? KeepAsync(call.Request.ClientCertificate!, cancellationToken) : StageResult.Next;
    }

    /// <summary>A certificate that is enrolled by its digest or name alone is shown, and proved, later too.</summary>
    private async ValueTask<StageResult> KeepAsync(X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        await visti.KeepAsync(certificate, cancellationToken);
        return StageResult.Next;
    }
}
