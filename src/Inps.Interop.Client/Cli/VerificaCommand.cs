using System.CommandLine;
using System.Globalization;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Client.Cli;

/// <summary><c>verifica FILE</c>: the signature of a stored message, offline.</summary>
internal static class VerificaCommand
{
    private const string DevCa = "certs-dev/ca.pem";

    public static Command Create(Terminale terminale)
    {
        var file = new Argument<string>("FILE") { Description = "Messaggio SOAP firmato, come è stato inviato o ricevuto" };
        var autorita = new Option<string?>("--ca")
        {
            Description = $"Autorità del firmatario, oppure il suo stesso certificato, in PEM o DER (predefinita {DevCa}, se esiste)",
            HelpName = "FILE",
        };
        var command = new Command("verifica", "Verifica la firma di un messaggio conservato, riferita all'istante in cui è stato firmato. Esce con 0 se è valida, 1 se non lo è, 2 se il file non si legge.") { file, autorita };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminale, parsed.GetRequiredValue(file), parsed.GetValue(autorita) ?? (File.Exists(DevCa) ? DevCa : null), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminale terminale, string file, string? autorita, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        var trusted = autorita is null ? [] : CertificatoClient.LoadAutorita(autorita);
        switch (StoredMessage.Verify(bytes, trusted))
        {
            case SecurityResult.Verified { Message: var message }:
                Write(terminale, message);
                return ExitCodes.Ok;
            case SecurityResult.Refused { Failure: var failure }:
                await terminale.FailAsync($"{failure.Code.Codice} {failure.MessaggioIt}").ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            default:
                await terminale.FailAsync("Il messaggio non è firmato.").ConfigureAwait(false);
                return ExitCodes.Rifiutato;
        }
    }

    private static void Write(Terminale terminale, VerifiedMessage message)
    {
        var certificate = message.Certificate;
        terminale.Tables().Write(Scheda.Of(
        [
            ("Firma", "valida"),
            ("Firmatario", certificate.Subject),
            ("Emesso da", certificate.Issuer),
            ("Numero di serie", certificate.SerialNumber),
            ("Firmato il", Instant(message.Created)),
            ("Valido fino al", Instant(message.Expires)),
            ("MessageID", message.MessageId ?? "non firmato"),
            .. message.Parts.Select(part => (part.Path, $"{part.DigestMethod[(part.DigestMethod.IndexOf('#', StringComparison.Ordinal) + 1)..]} {Convert.ToBase64String(part.Digest.Span)}")),
        ]));
    }

    private static string Instant(DateTimeOffset instant) => instant.ToString("dd/MM/yyyy HH:mm:ss.fff 'UTC'", CultureInfo.InvariantCulture);
}
