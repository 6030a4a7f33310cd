using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Hardened reading, the SOAP rules of headers and body, and which operation is asked. After fruitore: only enrolled callers are parsed.</summary>
internal sealed class EnvelopeStage : IStage
{
    /// <summary>The header blocks that calls may mark as obligatory.</summary>
    internal static readonly IReadOnlySet<(string Namespace, string LocalName)> Understood = new HashSet<(string Namespace, string LocalName)>(
        [.. IdentityReader.Understood, .. CorrelazioneHeader.Understood, IndirizzoRisposta.Header, WssNames.Security]);

    private readonly OperationTable operations;
    private readonly XmlLimits limits;

    public EnvelopeStage(OperationTable operations, IOptions<LimitiOptions> limiti)
    {
        this.operations = operations;
        limits = limiti.Value.ToXmlLimits();
    }

    public Stage Stage => Stage.Envelope;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var package = call.Package.ValueOrNull;
        var mediaType = package?.MediaType ?? call.MediaType.Value;
        var result = package is null ? EnvelopeReader.Read(call.Body, mediaType, limits, Understood) : MtomEnvelope.Read(package, limits, Understood);
        if (result is EnvelopeResult.Refused refused)
        {
            return StageResult.Refuse(new Refusal(refused.Failure) { Addressing = refused.Addressing });
        }

        var message = ((EnvelopeResult.Ok)result).Message;
        var servizio = operations.Servizio(call.Servizio);
        var action = mediaType.Action;
        if (call.Busta.IsFilled)
        {
            // The busta has named the action; what SOAPAction says there is the sending Porta di Dominio's own.
            message.ActAs(EgovNames.Actor);
            action = null;
        }

        if (OperationCheck.Check(message, action, servizio.Actions) is { } failure)
        {
            return StageResult.Refuse(new Refusal(failure) { Addressing = message.Addressing });
        }

        call.Message.Fill(message);
        call.Operation.Fill(servizio.Operation(message.BodyLocalName));
        return StageResult.Next;
    }
}
