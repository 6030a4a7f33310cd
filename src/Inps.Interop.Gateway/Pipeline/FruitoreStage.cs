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

        return adesione.Servizi.Contains(call.Servizio)
            ? call.Busta.IsFilled ? JudgePorta(adesione, call) : null
            : Refusal.Because(
                FaultCodes.ADE02,
                $"Servizio richiesto: '{call.Servizio}'; servizi abilitati: {string.Join(", ", adesione.Servizi.Order(StringComparer.Ordinal))}.",
                $"Service asked for: '{call.Servizio}'; enabled: {string.Join(", ", adesione.Servizi.Order(StringComparer.Ordinal))}.");
    }

    /// <summary>The old door is open for some services only, and until a day (COOP-08).</summary>
    private static Refusal? JudgePorta(Adesione adesione, Call call) => adesione.AllowsPortaDiDominio(call.Servizio, DateOnly.FromDateTime(OraDiRoma.Of(call.Istante).DateTime))
        ? null
        : Refusal.Because(
            FaultCodes.ADE04,
            adesione.DismissioneDi(call.Servizio) is { } last ? $"Servizio: '{call.Servizio}'; ultimo giorno: {last:yyyy-MM-dd}." : $"Servizio: '{call.Servizio}'.",
            adesione.DismissioneDi(call.Servizio) is { } day ? $"Service: '{call.Servizio}'; last day: {day:yyyy-MM-dd}." : $"Service: '{call.Servizio}'.");
}
