using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Receipts;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Client.Cli;

/// <summary><c>verifica FILE… | CARTELLA</c>: offline, the signature of a stored message or receipt, several receipts as a chain, or a fascicolo.</summary>
internal static class VerificaCommand
{
    private const string DevCa = "certs-dev/ca.pem";

    public static Command Create(Terminale terminale)
    {
        var file = new Argument<string[]>("FILE")
        {
            Description = "Messaggio SOAP firmato, come è stato inviato o ricevuto, o ricevuta in XML, o fascicolo in ZIP; più ricevute, o una cartella, si controllano come catena",
            Arity = ArgumentArity.OneOrMore,
        };
        var autorita = new Option<string?>("--ca")
        {
            Description = $"Autorità del firmatario, oppure il suo stesso certificato, in PEM o DER (predefinita {DevCa}, se esiste)",
            HelpName = "FILE",
        };
        var command = new Command(
            "verifica",
            "Verifica senza connessione la firma di un messaggio conservato o di una ricevuta, riferita all'istante in cui è stato firmato, le ricevute di un giorno come catena, un fascicolo in ogni suo file. Esce con 0 se è valida, 1 se non lo è, 2 se il file non si legge.")
        { file, autorita };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminale, parsed.GetRequiredValue(file), parsed.GetValue(autorita) ?? (File.Exists(DevCa) ? DevCa : null), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminale terminale, string[] indicati, string? autorita, CancellationToken cancellationToken)
    {
        var trusted = autorita is null ? [] : CertificatoClient.LoadAutorita(autorita);
        if (indicati is not [var file] || Directory.Exists(file))
        {
            string[] files = [.. indicati.SelectMany(FilesOf)];
            return files.Length > 0
                ? await VerificaRicevute.RunAsync(terminale, files, trusted, cancellationToken).ConfigureAwait(false)
                : throw new OpzioneException("Nella cartella non ci sono file .xml.");
        }

        if (await VerificaFascicolo.IsForAsync(file, cancellationToken).ConfigureAwait(false))
        {
            return await VerificaFascicolo.RunAsync(terminale, file, trusted, cancellationToken).ConfigureAwait(false);
        }

        var bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        return ReceiptVerifier.IsReceipt(bytes)
            ? await VerificaRicevute.RunAsync(terminale, file, bytes, trusted).ConfigureAwait(false)
            : await VerifyMessageAsync(terminale, bytes, trusted).ConfigureAwait(false);
    }

    /// <summary>The files of a folder by name, which for exported receipts is the order of their numbers.</summary>
    private static IEnumerable<string> FilesOf(string indicato) =>
        Directory.Exists(indicato) ? Directory.EnumerateFiles(indicato, "*.xml").Order(StringComparer.Ordinal) : [indicato];

    private static async Task<int> VerifyMessageAsync(Terminale terminale, ReadOnlyMemory<byte> bytes, IReadOnlyList<X509Certificate2> trusted)
    {
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
