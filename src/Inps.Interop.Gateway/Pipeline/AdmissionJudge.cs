using System.Net;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Whether a call whose certificate is good is taken in: adesione, environment, IP address, service, then room and quotas. Judged before its bytes are read,
/// so that one that is not taken costs nothing; the fruitore stage explains.
/// </summary>
internal sealed class AdmissionJudge(Quotas quotas, IOptions<GatewayOptions> options)
{
    private readonly Ambiente ambiente = options.Value.Ambiente;

    /// <summary>Takes the call in until it is disposed, or says why not. Whoever is known is told its quota in any case.</summary>
    public Admission Judge(Call call, CertificatoTrovato found)
    {
        if (found.Of(ambiente) is not { } adesione)
        {
            return new(null, Refusal.Because(
                FaultCodes.ADE01,
                $"Il certificato è iscritto, ma non per l'ambiente {ambiente} di questo indirizzo.",
                $"The certificate is enrolled, but not for the environment {ambiente} of this address."));
        }

        quotas.Show(call, adesione);
        return new(adesione, JudgeAdesione(adesione, call.Request.RemoteAddress)
            ?? (call.Request.IsPortaDiDominio ? null : JudgeServizio(adesione, call.Servizio))
            ?? quotas.Admit(call, adesione));
    }

    /// <summary>Whether the adesione holds the service that the busta names, and the old door is still open for it (COOP-08).</summary>
    public static Refusal? JudgePorta(Adesione adesione, Call call)
    {
        if (JudgeServizio(adesione, call.Servizio) is { } refusal)
        {
            return refusal;
        }

        if (adesione.AllowsPortaDiDominio(call.Servizio, DateOnly.FromDateTime(OraDiRoma.Of(call.Istante).DateTime)))
        {
            return null;
        }

        return Refusal.Because(
            FaultCodes.ADE04,
            adesione.DismissioneDi(call.Servizio) is { } last ? $"Servizio: '{call.Servizio}'; ultimo giorno: {last:yyyy-MM-dd}." : $"Servizio: '{call.Servizio}'.",
            adesione.DismissioneDi(call.Servizio) is { } day ? $"Service: '{call.Servizio}'; last day: {day:yyyy-MM-dd}." : $"Service: '{call.Servizio}'.");
    }

    private static Refusal? JudgeAdesione(Adesione adesione, IPAddress address)
    {
        if (!adesione.IsAbilitata)
        {
            return Refusal.Because(
                FaultCodes.ADE01,
                $"L'adesione dell'ente {adesione.CodiceEnte} è nello stato {adesione.Stato}.",
                $"The adesione of the ente {adesione.CodiceEnte} is in state {adesione.Stato}.");
        }

        return adesione.AllowsAddress(address)
            ? null
            : Refusal.Because(FaultCodes.IP01, $"Indirizzo visto: {address}; ente: {adesione.CodiceEnte}.", $"Address seen: {address}; ente: {adesione.CodiceEnte}.");
    }

    private static Refusal? JudgeServizio(Adesione adesione, string servizio) => adesione.Servizi.Contains(servizio)
        ? null
        : Refusal.Because(
            FaultCodes.ADE02,
            $"Servizio richiesto: '{servizio}'; servizi abilitati: {string.Join(", ", adesione.Servizi.Order(StringComparer.Ordinal))}.",
            $"Service asked for: '{servizio}'; enabled: {string.Join(", ", adesione.Servizi.Order(StringComparer.Ordinal))}.");
}

/// <summary>How a call of a good certificate was judged.</summary>
/// <param name="Adesione">Null when there is none for the environment.</param>
/// <param name="Refusal">Null when it was taken in.</param>
internal sealed record Admission(Adesione? Adesione, Refusal? Refusal);
