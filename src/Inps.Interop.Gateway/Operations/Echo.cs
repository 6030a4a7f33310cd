using System.Reflection;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Answers what was recognised of the caller (domain 3.2, Ping; ModI recommendation RAC_SOAP_004).</summary>
internal sealed class Echo(IOptions<GatewayOptions> options) : IOperation
{
    private static readonly string Versione =
        typeof(Echo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "1";

    private readonly string ambiente = options.Value.Ambiente.ToString().ToUpperInvariant();

    public string Name => EchoRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<EchoRichiesta>();
        var (adesione, certificato, impronta) = call.Fruitore.Value;
        var identity = call.Identity.Value;
        call.Facts.Esito = Esito.Ok;
        call.Risposta.Fill(new EchoRisposta(
            richiesta.Namespace,
            call.IdTransazione.ToString("D"),
            OraDiRoma.Of(call.Istante),
            richiesta.Messaggio,
            call.Servizio,
            Versione,
            ambiente,
            new EnteRiconosciuto(adesione.CodiceEnte, adesione.Denominazione, adesione.CodicePatronato),
            identity.CodiceUfficio,
            identity.UserId,
            NameOf(identity.Forma),
            new CertificatoRiconosciuto(
                certificato.Subject,
                certificato.Issuer,
                certificato.SerialNumber,
                impronta,
                new DateTimeOffset(certificato.NotAfter.ToUniversalTime(), TimeSpan.Zero))));
        return StageResult.Next;
    }

    private static string NameOf(FormaIdentity forma) => forma switch
    {
        FormaIdentity.Elementi => "F1",
        FormaIdentity.Attributi => "F2",
        FormaIdentity.ElementiQualificati => "F3",
        FormaIdentity.BlocchiSeparati => "F4",
        _ => throw new ArgumentOutOfRangeException(nameof(forma), forma, "The form of Identity is none of domain 1.2.1."),
    };
}
