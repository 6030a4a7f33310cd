using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Collaudo.Validazione;

/// <summary>Checks a whole envelope, stage by stage as a call meets them; what is signed is not verified, since it is bound to its moment.</summary>
internal sealed class ValidazioneMessaggio(OperationTable operations, IOptions<LimitiOptions> limiti)
{
    /// <summary>The header says who calls; without an adesione it cannot be known whether it may.</summary>
    private static readonly string[] DelChiamante = [FaultCodes.IDN004.Codice, FaultCodes.IDN005.Codice];

    public async Task<EsitoValidazione> CheckAsync(ReadOnlyMemory<byte> busta, Adesione? adesione, Contesto contesto, RaccoltaRilievi raccolta, CancellationToken ct)
    {
        var result = Read(busta);
        if (result is EnvelopeResult.Refused refused)
        {
            raccolta.Add(refused.Failure);
            return raccolta.Conclude("busta SOAP");
        }

        using var message = ((EnvelopeResult.Ok)result).Message;
        var servizio = operations.Servizi.FirstOrDefault(nome => message.BodyNamespace == $"http://inps.it/{nome}/v1");
        var oggetto = servizio is null ? "busta SOAP" : $"messaggio {message.BodyLocalName} del servizio {servizio}";
        raccolta.NonVerificate.Add("WSS");
        contesto = contesto with { Canale = CheckIdentity(message, adesione, raccolta) };
        if (servizio is null || OperationCheck.Check(message, action: null, operations.Servizio(servizio).Actions) is not null)
        {
            raccolta.Add(Unknown(message, servizio));
            return raccolta.Conclude(oggetto);
        }

        using (var body = message.OpenBody())
        {
            var schema = SchemaCheck.Check(servizio, body);
            raccolta.Add(schema, "/Envelope/Body");
            if (!schema.IsValido)
            {
                return raccolta.Conclude(oggetto);
            }
        }

        await CheckDomandeAsync(busta, message, servizio, contesto, raccolta, ct);
        return raccolta.Conclude(oggetto);
    }

    private async Task CheckDomandeAsync(
        ReadOnlyMemory<byte> busta, SoapMessage message, string servizio, Contesto contesto, RaccoltaRilievi raccolta, CancellationToken ct)
    {
        if (servizio == OperationTable.InvioMassivo && message.BodyLocalName == "InviaLotto")
        {
            var bounds = limiti.Value.ToLimitiLotto();
            using var bytes = new MemoryStream(busta.ToArray(), writable: false);
            using var lettore = LettoreLotto.OfMessage(bytes, bounds);
            await ValidazioneLotto.CheckAsync(lettore, bounds.ElementiNelMessaggioMassimi, contesto, raccolta, ct);
            return;
        }

        var esito = Controllo.CheckFile(busta, contesto);
        if (esito.Domanda is not null)
        {
            raccolta.Domande = 1;
            raccolta.Add(esito.Segnalazioni);
            raccolta.NonVerificate.UnionWith(esito.RegoleNonVerificate);
        }
    }

    /// <summary>No media type came with it: the envelope tells its version itself.</summary>
    private EnvelopeResult Read(ReadOnlyMemory<byte> busta)
    {
        EnvelopeResult Read(SoapVersion version) =>
            EnvelopeReader.Read(busta, new SoapMediaType(version, Action: null, Charset: null), limiti.Value.ToXmlLimits(), EnvelopeStage.Understood);

        var result = Read(SoapVersion.Soap12);
        return result is EnvelopeResult.Refused { Failure.Code: var code } && code == SoapFaultCodes.SOAP002 ? Read(SoapVersion.Soap11) : result;
    }

    /// <returns>The channel that the message would come by; null where it cannot be known.</returns>
    private static FattiCanale? CheckIdentity(SoapMessage message, Adesione? adesione, RaccoltaRilievi raccolta)
    {
        var (claim, refusal) = IdentityReader.Read(message.Headers, adesione?.IdentityBlocchiSeparati ?? true, adesione?.CodiceEnte ?? "");
        if (adesione is null)
        {
            raccolta.NonVerificate.UnionWith(DelChiamante);
            refusal = refusal?.Failure.Code == FaultCodes.IDN004 ? null : refusal;
        }
        else
        {
            refusal ??= IdentityStage.Judge(claim!, adesione);
        }

        if (refusal is not null)
        {
            raccolta.Add(refusal.Failure);
        }

        return refusal is null && adesione is not null
            ? new FattiCanale(RegoleDelMessaggio.Canale, adesione.CodiceEnte, adesione.CodicePatronato, claim!.CodiceUfficio, claim.UserId)
            : null;
    }

    private SoapFailure Unknown(SoapMessage message, string? servizio) => servizio is null
        ? SoapFailure.At(
            SoapFaultCodes.SOAP004,
            $"Il Body contiene {{{message.BodyNamespace}}}{message.BodyLocalName}, che non è di alcun servizio pubblicato.",
            $"The Body holds {{{message.BodyNamespace}}}{message.BodyLocalName}, which is of no published service.",
            message.BodyLine, message.BodyColumn, $"/Envelope/Body/{message.BodyLocalName}")
        : OperationCheck.Check(message, action: null, operations.Servizio(servizio).Actions)!;
}
