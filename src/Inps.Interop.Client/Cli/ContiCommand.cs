using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>conti elenco|aggiungi|elimina</c>: the accounts saved for later domande of a person.</summary>
internal static class ContiCommand
{
    public static Command Create(Terminale terminale) => new("conti", "Conti di accredito salvati di una persona assistita.") { List(terminale), Add(terminale), Remove(terminale) };

    private static Command List(Terminale terminale)
    {
        var persona = Persona();
        return OpzioniComuni.Attach(new Command("elenco", "Mostra i conti salvati.") { persona }, async (parsed, client, cancellationToken) =>
        {
            var answer = await client.ElencoContiAccreditoAsync(new CodiceFiscale(parsed.GetRequiredValue(persona)), cancellationToken).ConfigureAwait(false);
            if (answer.Conti is not { } conti)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            var table = new Table().Border(TableBorder.Simple).AddColumns("Conto", "IBAN", "Intestazione", "Stato", "Salvato");
            foreach (var conto in conti)
            {
                table.AddRow(
                    new Text(conto.IdConto),
                    new Text(conto.Iban.InChiaro),
                    new Text(conto.Intestazione),
                    new Text(NomiWire.Name(conto.Stato)),
                    new Text(conto.Data.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));
            }

            terminale.Tables().Write(table);
            return ExitCodes.Ok;
        });
    }

    private static Command Add(Terminale terminale)
    {
        var persona = Persona();
        var conto = new OpzioniConto(required: true);
        var command = new Command("aggiungi", "Salva un conto per le prossime domande. Esce con 1 se è rifiutato.") { persona };
        conto.AddTo(command);
        return OpzioniComuni.Attach(command, async (parsed, client, cancellationToken) =>
        {
            var answer = await client.AggiungiContoAccreditoAsync(
                new CodiceFiscale(parsed.GetRequiredValue(persona)), conto.Iban(parsed)!.Value, conto.Intestazione(parsed)!, conto.Bic(parsed), cancellationToken).ConfigureAwait(false);
            if (answer.Conto is not { } salvato)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            await terminale.Out.WriteLineAsync($"{salvato.IdConto}: {NomiWire.Name(salvato.Stato)}").ConfigureAwait(false);
            return ExitCodes.Ok;
        });
    }

    private static Command Remove(Terminale terminale)
    {
        var persona = Persona();
        var id = new Argument<string>("ID") { Description = "Identificativo del conto, come in elenco" };
        return OpzioniComuni.Attach(new Command("elimina", "Elimina un conto salvato. Esce con 1 se non c'è.") { persona, id }, async (parsed, client, cancellationToken) =>
        {
            var answer = await client.EliminaContoAccreditoAsync(
                new CodiceFiscale(parsed.GetRequiredValue(persona)), parsed.GetRequiredValue(id), cancellationToken).ConfigureAwait(false);
            if (answer.IdConto is not { } eliminato)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            await terminale.Out.WriteLineAsync($"{eliminato}: eliminato").ConfigureAwait(false);
            return ExitCodes.Ok;
        });
    }

    private static Argument<string> Persona() => new("CODICE_FISCALE") { Description = "Codice fiscale della persona" };
}
