using System.CommandLine;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>ricevuta ID --tipo … -o FILE</c>: the receipt as a PDF, or as the signed XML that <c>verifica</c> checks.</summary>
internal static class RicevutaCommand
{
    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        var tipo = new Option<string>("--tipo")
        {
            Description = "Quale ricevuta: della presentazione, SINTETICA o COMPLETA, oppure di ciò che è seguito",
            HelpName = "TIPO",
            DefaultValueFactory = _ => NomiWire.Name(TipoRicevuta.Sintetica),
        };
        tipo.AcceptOnlyFromAmong([.. Enum.GetValues<TipoRicevuta>().Select(NomiWire.Name<TipoRicevuta>)]);
        var output = new Option<string?>("--output", "-o") { Description = "File da scrivere (predefinito: il nome dato dall'Istituto)", HelpName = "FILE" };
        var formato = new Option<string?>("--formato") { Description = "PDF, o XML firmato da controllare con verifica (predefinito: XML se il file da scrivere finisce in .xml)", HelpName = "FORMATO" };
        formato.AcceptOnlyFromAmong([.. Enum.GetValues<FormatoRicevuta>().Select(NomiWire.Name<FormatoRicevuta>)]);
        return OpzioniComuni.Attach(
            new Command("ricevuta", "Scarica la ricevuta, in PDF o in XML firmato. Esce con 1 se la domanda non è trovata.") { chiave, tipo, formato, output },
            (parsed, client, cancellationToken) => RunAsync(
                terminale,
                client,
                parsed.GetRequiredValue(chiave),
                NomiWire.Parse<TipoRicevuta>(parsed.GetRequiredValue(tipo)),
                FormatoOf(parsed.GetValue(formato), parsed.GetValue(output)),
                parsed.GetValue(output),
                cancellationToken));
    }

    private static FormatoRicevuta FormatoOf(string? formato, string? output) =>
        formato is not null ? NomiWire.Parse<FormatoRicevuta>(formato)
        : string.Equals(Path.GetExtension(output), ".xml", StringComparison.OrdinalIgnoreCase) ? FormatoRicevuta.Xml
        : FormatoRicevuta.Pdf;

    private static async Task<int> RunAsync(
        Terminale terminale, PatronatoClient client, string chiave, TipoRicevuta tipo, FormatoRicevuta formato, string? output, CancellationToken cancellationToken)
    {
        var answer = await IdDellaDomanda.AskAsync(
            terminale, client, chiave, id => client.RichiediRicevutaAsync(id, tipo, formato, cancellationToken), risposta => risposta.Esito, cancellationToken).ConfigureAwait(false);
        if (answer?.Ricevuta is not { } ricevuta)
        {
            return ExitCodes.Rifiutato;
        }

        // The name comes from the network: only its last part is a name.
        var file = output ?? Path.GetFileName(ricevuta.File.NomeFile);
        await File.WriteAllBytesAsync(file, ricevuta.File.Contenuto, cancellationToken).ConfigureAwait(false);
        await terminale.Out.WriteLineAsync($"{file}: {ricevuta.NumeroProtocollo ?? "in attesa di protocollo"}, versione {ricevuta.Versione}").ConfigureAwait(false);
        return ExitCodes.Ok;
    }
}
