using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>pagamenti CHIAVE</c>: payments and indebiti of a domanda.</summary>
internal static class PagamentiCommand
{
    // The cultures of the process are invariant: the comma is said here.
    private static readonly NumberFormatInfo Italiano = new() { NumberDecimalSeparator = "," };

    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        return OpzioniComuni.Attach(
            new Command("pagamenti", "Mostra i pagamenti e gli indebiti di una domanda. Esce con 1 se non è trovata.") { chiave },
            (parsed, client, cancellationToken) => RunAsync(terminale, client, parsed.GetRequiredValue(chiave), cancellationToken));
    }

    private static async Task<int> RunAsync(Terminale terminale, PatronatoClient client, string chiave, CancellationToken cancellationToken)
    {
        var answer = await IdDellaDomanda.AskAsync(
            terminale, client, chiave, id => client.ElencoPagamentiAsync(id, cancellationToken), risposta => risposta.Esito, cancellationToken).ConfigureAwait(false);
        if (answer is null)
        {
            return ExitCodes.Rifiutato;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Pagamento", "Mese", "Quota", "Importo", "Stato", "Disposto", "Pagato", "Motivo");
        foreach (var pagamento in answer.Pagamenti ?? [])
        {
            table.AddRow(
                new Text(pagamento.IdPagamento),
                new Text(pagamento.Mese.ToString("MM/yyyy", CultureInfo.InvariantCulture)),
                new Text(pagamento.Quota.ToString(CultureInfo.InvariantCulture)),
                new Text(pagamento.Importo.ToString("0.00", Italiano)),
                new Text(NomiWire.Name(pagamento.Stato)),
                new Text(Day(pagamento.DataDisposizione)),
                new Text(Day(pagamento.DataPagamento)),
                new Text(pagamento.Motivo ?? "-"));
        }

        terminale.Tables().Write(table);
        foreach (var indebito in answer.Indebiti ?? [])
        {
            await terminale.Out.WriteLineAsync(
                $"Indebito {indebito.IdIndebito}: {indebito.Importo.ToString("0.00", Italiano)} euro, {NomiWire.Name(indebito.Stato)}, dal {Day(indebito.DataApertura)}. {indebito.Motivo}").ConfigureAwait(false);
        }

        return ExitCodes.Ok;
    }

    private static string Day(DateTimeOffset? instant) => instant?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "-";
}
