using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>The Body against the service's XSD, all errors at once, and its digest in the same pass. After identity and integrity: a full validation is only for those who may ask.</summary>
internal sealed class SchemaStage : IStage
{
    public Stage Stage => Stage.Schema;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var message = call.Message.Value;
        using (var reader = message.OpenBody())
        using (var digest = new InfosetDigest())
        {
            if (SchemaCheck.IsValid(call.Servizio, reader, digest))
            {
                call.Impronta.Fill(digest.Finish());
                return StageResult.Next;
            }
        }

        using var again = message.OpenBody();
        var result = SchemaCheck.Check(call.Servizio, again);
        var code = SoapFaultCodes.XSD001;
        var errors = result.Errori
            .Select(error => new FaultError(error.Codice, error.Messaggio, error.Riga, error.Colonna, "/Envelope/Body" + error.XPath, error.Valore, error.Rimedio))
            .ToList();
        var failure = new SoapFailure(
            code,
            $"{code.Descrizione} Errori trovati: {result.Totale}. Primo errore, riga {errors[0].Riga}, colonna {errors[0].Colonna}: {errors[0].Messaggio}",
            $"{code.Description} Errors found: {result.Totale}. First error at line {errors[0].Riga}, column {errors[0].Colonna}, {errors[0].XPath}.",
            errors,
            [])
        { TotalErrors = result.Totale };
        return StageResult.Refuse(new Refusal(failure));
    }
}
