using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Spcoop;

/// <summary>
/// The e-Gov busta of a call to the Porta di Dominio: who sends, which service, which action (COOP-01, COOP-05). Before the fruitore, who is judged for the
/// service that the busta names; from here on the call goes the way of every other.
/// </summary>
internal sealed class BustaStage : IStage
{
    private readonly ControlloBusta controllo;
    private readonly RispostaDellaPorta risposta;
    private readonly BusteViste viste;
    private readonly LimitiOptions bounds;
    private readonly XmlLimits limits;

    public BustaStage(ControlloBusta controllo, RispostaDellaPorta risposta, BusteViste viste, IOptions<LimitiOptions> limiti)
    {
        (this.controllo, this.risposta, this.viste) = (controllo, risposta, viste);
        bounds = limiti.Value;
        limits = bounds.ToXmlLimits();
    }

    public Stage Stage => Stage.Busta;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        // The bytes of a stranger, and of most that are not taken in, were not read: the next stage says why.
        if (!call.IsRead || call.Certificate.ValueOrNull?.Found is not { } found)
        {
            return StageResult.Next;
        }

        var package = call.Package.ValueOrNull;
        var mediaType = package?.MediaType ?? call.MediaType.Value;
        if (mediaType.Version != SoapVersion.Soap11)
        {
            return StageResult.Refuse(new Refusal(EgovFailures.NonRiconosciuta(
                "La Porta di Dominio parla SOAP 1.1: il Content-Type è text/xml.", "The Porta di Dominio speaks SOAP 1.1: the Content-Type is text/xml.", null, null)));
        }

        var result = BustaReader.Read(package?.Envelope ?? call.Body, mediaType.Charset, limits);
        if (result is BustaResult.NonRiconosciuta refused)
        {
            return StageResult.Refuse(new Refusal(refused.Failure));
        }

        var letta = (BustaResult.Letta)result;
        var rilievi = controllo.Check(letta, found, call.Istante);
        var servizio = letta.Busta.Servizio?.Nome ?? "";
        call.TakeBusta(new BustaDellaCall(letta.Busta, risposta.Of(letta.Busta, call.Istante, rilievi)), servizio);
        if (rilievi.Any(rilievo => rilievo.Rilevanza == Rilevanza.GRAVE))
        {
            return Refuse(rilievi);
        }

        if (call.Body.Length > bounds.MessaggioByteDi(servizio))
        {
            return StageResult.Refuse(Refusal.TooLarge("Byte ricevuti: più del limite", "Bytes received: more than the limit", bounds.MessaggioByteDi(servizio)));
        }

        // Only now does the reference mean anything, and is worth asking for.
        return call.Admission.Value.Refusal is null && await viste.CheckRiferimentoAsync(call.Busta.Value, found, cancellationToken) is { } unknown ? Refuse([unknown]) : StageResult.Next;
    }

    private static StageResult Refuse(IReadOnlyList<RilievoBusta> rilievi) =>
        StageResult.Refuse(new Refusal(EgovFailures.Of(rilievi)) { Eccezioni = [.. rilievi.Select(rilievo => rilievo.ToEccezione())] });
}
