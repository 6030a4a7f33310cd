using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Turns a call into its traffic record (design D8). The loop records every call; an accepted write composes its record earlier, inside the engine's
/// commit, so that it is durable together with the domanda (ruling 14).
/// </summary>
internal sealed class TraceRecorder(Traffico traffico, ImprontaCodiceFiscale hash)
{
    /// <summary>Hands the record to the bounded queue; what the queue cannot take is counted there.</summary>
    public void Record(Call call, HostAnswer answer, Refusal? refusal) => traffico.Record(Compose(call, answer, refusal));

    public RecordTraffico Compose(Call call, HostAnswer answer, Refusal? refusal)
    {
        var fruitore = call.Fruitore.ValueOrNull;
        var claim = call.Dichiarata.ValueOrNull;
        var facts = call.Facts;
        return new RecordTraffico
        {
            IdTransazione = call.IdTransazione,
            Istante = call.Istante,
            Ente = fruitore?.Adesione.CodiceEnte,
            Certificato = call.Certificate.ValueOrNull is { } judgement
                ? Convert.FromHexString(judgement.Impronta)
                : call.Request.ClientCertificate?.GetCertHash(HashAlgorithmName.SHA256),
            Ip = call.Request.RemoteAddress.ToString(),
            Porta = call.Request.IsPortaDiDominio ? PortaDiIngresso.Spcoop : PortaDiIngresso.Modi,
            Servizio = call.Servizio,
            Operazione = call.Operation.ValueOrNull?.Name,
            UserId = claim?.UserId,
            CodiceUfficio = claim?.CodiceUfficio,
            IdMessaggio = facts.IdMessaggio,
            NumeroPratica = facts.NumeroPratica,
            NumeroDomanda = facts.NumeroDomanda,
            NumeroProtocollo = facts.NumeroProtocollo,
            ImprontaCodiceFiscale = facts.CodiceFiscale is { } codiceFiscale ? hash.Of(codiceFiscale) : null,
            Esito = refusal is null ? facts.Esito : null,
            StatoHttp = answer.Status,
            Fase = call.Reached.ToString(),
            Codici = refusal?.Failure.Code.Codice ?? facts.Codes,
            Guasto = refusal?.Failure.MessaggioIt,
            DimensioneRichiesta = call.Body.Length,
            DimensioneRisposta = answer.Body.Length,
            Tempi = call.Timings(),
            Evidenza = call.Evidenza.ValueOrNull is { } evidenza ? Encoding.ASCII.GetBytes(evidenza) : null,
            Intestazioni = IntestazioniHttp.Of(call.Request.Headers),
            Richiesta = call.Body.IsEmpty ? null : Compressione.Pack(call.Body.Span),
            Risposta = answer.Body.IsEmpty ? null : Compressione.Pack(answer.Body.Span),
        };
    }
}
