using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Certificate → adesione; environment, IP address, service; quotas. Before the envelope, so that a stranger's bytes are never parsed. TLS has proved that
/// the caller holds the key; this stage decides and explains (design D9a).
/// </summary>
internal sealed class FruitoreStage(Quotas quotas, IOptions<GatewayOptions> options) : IStage
{
    private readonly Ambiente ambiente = options.Value.Ambiente;

    public Stage Stage => Stage.Fruitore;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Certificate.ValueOrNull is not { } judged)
        {
            return StageResult.Refuse(Refusal.Because(FaultCodes.TLS01, "", ""));
        }

        var refusal = judged.Refusal;
        if (refusal is not null)
        {
            return StageResult.Refuse(refusal);
        }

        var adesione = judged.Found!.Of(ambiente);
        refusal = adesione is null
            ? Refusal.Because(
                FaultCodes.ADE01,
                $"Il certificato è iscritto, ma non per l'ambiente {ambiente} di questo indirizzo.",
                $"The certificate is enrolled, but not for the environment {ambiente} of this address.")
            : JudgeAdesione(adesione, call) ?? quotas.Admit(call, adesione);
        if (refusal is not null)
        {
            return StageResult.Refuse(refusal);
        }

        call.Fruitore.Fill(new Fruitore(adesione!, call.Request.ClientCertificate!, judged.Impronta));
        return StageResult.Next;
    }

    private static Refusal? JudgeAdesione(Adesione adesione, Call call)
    {
        if (!adesione.IsAbilitata)
        {
            return Refusal.Because(
                FaultCodes.ADE01,
                $"L'adesione dell'ente {adesione.CodiceEnte} è nello stato {adesione.Stato}.",
                $"The adesione of the ente {adesione.CodiceEnte} is in state {adesione.Stato}.");
        }

        var address = call.Request.RemoteAddress;
        if (!adesione.AllowsAddress(address))
        {
            return Refusal.Because(FaultCodes.IP01, $"Indirizzo visto: {address}; ente: {adesione.CodiceEnte}.", $"Address seen: {address}; ente: {adesione.CodiceEnte}.");
        }

        return adesione.Servizi.Contains(call.Request.Servizio)
            ? null
            : Refusal.Because(
                FaultCodes.ADE02,
                $"Servizio richiesto: '{call.Request.Servizio}'; servizi abilitati: {string.Join(", ", adesione.Servizi.Order(StringComparer.Ordinal))}.",
                $"Service asked for: '{call.Request.Servizio}'; enabled: {string.Join(", ", adesione.Servizi.Order(StringComparer.Ordinal))}.");
    }
}
