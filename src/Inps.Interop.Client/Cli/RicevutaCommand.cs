using System.CommandLine;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>ricevuta ID --tipo … -o FILE</c>: the receipt as a PDF.</summary>
internal static class RicevutaCommand
{
    public static Command Create(Terminale terminale)
    {
        var comuni = new OpzioniComuni();
        var chiave = new Argument<string>("CHIAVE") { Description = "Identificativo, numero o numero di protocollo della domanda" };
        var tipo = new Option<string>("--tipo")
        {
            Description = "Quale ricevuta: della presentazione, SINTETICA o COMPLETA, oppure di ciò che è seguito",
            HelpName = "TIPO",
            DefaultValueFactory = _ => NomiWire.Name(TipoRicevuta.Sintetica),
        };
        tipo.AcceptOnlyFromAmong([.. Enum.GetValues<TipoRicevuta>().Select(NomiWire.Name<TipoRicevuta>)]);
        var output = new Option<string?>("--output", "-o") { Description = "File da scrivere (predefinito: il nome dato dall'Istituto)", HelpName = "FILE" };
        var command = new Command("ricevuta", "Scarica la ricevuta in PDF. Esce con 1 se la domanda non è trovata.") { chiave, tipo, output };
        comuni.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminale,
            comuni.Read(parsed, TimeProvider.System),
            ChiaveDomanda.Parse(parsed.GetRequiredValue(chiave)),
            NomiWire.Parse<TipoRicevuta>(parsed.GetRequiredValue(tipo)),
            parsed.GetValue(output),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminale terminale, PatronatoClientOptions options, ChiaveDomanda chiave, TipoRicevuta tipo, string? output, CancellationToken cancellationToken)
    {
        using var certificato = options.Certificato;
        using var client = new PatronatoClient(options);
        var (idDomanda, notFound) = await IdDellaDomanda.FindAsync(client, chiave, cancellationToken).ConfigureAwait(false);
        if (idDomanda is not null)
        {
            var answer = await client.RichiediRicevutaAsync(idDomanda, tipo, cancellationToken).ConfigureAwait(false);
            if (answer.Ricevuta is { } ricevuta)
            {
                // The name comes from the network: only its last part is a name.
                var file = output ?? Path.GetFileName(ricevuta.Pdf.NomeFile);
                await File.WriteAllBytesAsync(file, ricevuta.Pdf.Contenuto, cancellationToken).ConfigureAwait(false);
                await terminale.Out.WriteLineAsync($"{file}: {ricevuta.NumeroProtocollo ?? "in attesa di protocollo"}, versione {ricevuta.Versione}").ConfigureAwait(false);
                return ExitCodes.Ok;
            }

            notFound = answer.Esito;
        }

        await terminale.FailAsync(notFound!).ConfigureAwait(false);
        return ExitCodes.Rifiutato;
    }
}
