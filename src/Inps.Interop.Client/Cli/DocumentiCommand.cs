using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>documenti CHIAVE</c>: receipts, decisions and attachments of a domanda, and their files on request.</summary>
internal static class DocumentiCommand
{
    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        var scarica = new Option<string?>("--scarica") { Description = "Scrive i documenti in questa cartella", HelpName = "CARTELLA" };
        return OpzioniComuni.Attach(
            new Command("documenti", "Elenca ricevute, provvedimenti e allegati di una domanda. Esce con 1 se non è trovata.") { chiave, scarica },
            (parsed, client, cancellationToken) => RunAsync(terminale, client, parsed.GetRequiredValue(chiave), parsed.GetValue(scarica), cancellationToken));
    }

    private static async Task<int> RunAsync(Terminale terminale, PatronatoClient client, string chiave, string? cartella, CancellationToken cancellationToken)
    {
        var answer = await IdDellaDomanda.AskAsync(
            terminale, client, chiave, id => client.ElencoDocumentiAsync(id, cancellationToken), risposta => risposta.Esito, cancellationToken).ConfigureAwait(false);
        if (answer?.Documenti is not { } documenti)
        {
            return ExitCodes.Rifiutato;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Documento", "Tipo", "Data", "Protocollo", "File");
        foreach (var documento in documenti)
        {
            table.AddRow(
                new Text(documento.IdDocumento),
                new Text(NomiWire.Name(documento.Tipo)),
                new Text(documento.Data.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)),
                new Text(documento.NumeroProtocollo ?? "-"),
                new Text(documento.NomeFile ?? "-"));
        }

        terminale.Tables().Write(table);
        if (cartella is not null)
        {
            Directory.CreateDirectory(cartella);
            foreach (var documento in documenti)
            {
                await DownloadAsync(terminale, client, documento.IdDocumento, cartella, cancellationToken).ConfigureAwait(false);
            }
        }

        return ExitCodes.Ok;
    }

    private static async Task DownloadAsync(Terminale terminale, PatronatoClient client, string idDocumento, string cartella, CancellationToken cancellationToken)
    {
        var answer = await client.ScaricaDocumentoAsync(idDocumento, cancellationToken).ConfigureAwait(false);
        if (answer.Documento is not { } documento)
        {
            await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
            return;
        }

        // The name comes from the network: only its last part is a name; the identifier keeps two of the same apart.
        var file = Path.Combine(cartella, $"{idDocumento}-{Path.GetFileName(documento.Pdf.NomeFile)}");
        await File.WriteAllBytesAsync(file, documento.Pdf.Contenuto, cancellationToken).ConfigureAwait(false);
        await terminale.Out.WriteLineAsync(file).ConfigureAwait(false);
    }
}
