using System.CommandLine;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>ricevuta ID --tipo … -o FILE</c>: the receipt as a PDF.</summary>
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
        return OpzioniComuni.Attach(
            new Command("ricevuta", "Scarica la ricevuta in PDF. Esce con 1 se la domanda non è trovata.") { chiave, tipo, output },
            (parsed, client, cancellationToken) => RunAsync(
                terminale,
                client,
                parsed.GetRequiredValue(chiave),
                NomiWire.Parse<TipoRicevuta>(parsed.GetRequiredValue(tipo)),
                parsed.GetValue(output),
                cancellationToken));
    }

    private static async Task<int> RunAsync(
        Terminale terminale, PatronatoClient client, string chiave, TipoRicevuta tipo, string? output, CancellationToken cancellationToken)
    {
        var answer = await IdDellaDomanda.AskAsync(
            terminale, client, chiave, id => client.RichiediRicevutaAsync(id, tipo, cancellationToken), risposta => risposta.Esito, cancellationToken).ConfigureAwait(false);
        if (answer?.Ricevuta is not { } ricevuta)
        {
            return ExitCodes.Rifiutato;
        }

        // The name comes from the network: only its last part is a name.
        var file = output ?? Path.GetFileName(ricevuta.Pdf.NomeFile);
        await File.WriteAllBytesAsync(file, ricevuta.Pdf.Contenuto, cancellationToken).ConfigureAwait(false);
        await terminale.Out.WriteLineAsync($"{file}: {ricevuta.NumeroProtocollo ?? "in attesa di protocollo"}, versione {ricevuta.Versione}").ConfigureAwait(false);
        return ExitCodes.Ok;
    }
}
