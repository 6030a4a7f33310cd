using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>canale CHIAVE</c>: changes how a domanda is paid.</summary>
internal static class CanaleCommand
{
    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        var modalita = new Option<string>("--modalita") { Description = "Modalità di pagamento", HelpName = "MODALITA", DefaultValueFactory = _ => "CONTO_CORRENTE" };
        modalita.AcceptOnlyFromAmong("CONTO_CORRENTE", "BONIFICO_DOMICILIATO", "LIBRETTO_POSTALE", "CONTO_ESTERO_SEPA", "CARTA_PREPAGATA");
        var conto = new OpzioniConto();
        var salvato = new Option<string?>("--conto") { Description = "Conto già salvato, in luogo dell'IBAN", HelpName = "ID" };
        var quota = new Option<int?>("--quota") { Description = "Quota di un assegno ripartito: 1 del richiedente, 2 del secondo genitore (predefinita 1)", HelpName = "N" };
        var command = new Command("canale", "Modifica il canale di accredito di una domanda, per i pagamenti non ancora riscossi. Esce con 1 se è rifiutata.") { chiave, modalita, salvato, quota };
        conto.AddTo(command);
        return OpzioniComuni.Attach(command, async (parsed, client, cancellationToken) =>
        {
            var dati = new DatiPagamento(parsed.GetRequiredValue(modalita), conto.Iban(parsed), conto.Bic(parsed), conto.Intestazione(parsed), parsed.GetValue(salvato), MemorizzaConto: null);
            var answer = await IdDellaDomanda.AskAsync(
                terminale,
                client,
                parsed.GetRequiredValue(chiave),
                id => client.ModificaCanaleAccreditoAsync(id, dati, parsed.GetValue(quota), cancellationToken),
                risposta => risposta.Esito,
                cancellationToken).ConfigureAwait(false);
            if (answer?.Canale is not { } canale)
            {
                return ExitCodes.Rifiutato;
            }

            await terminale.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{canale.IdDomanda}: quota {canale.Quota}, canale {NomiWire.Name(canale.Stato)}, {canale.PagamentiInteressati} pagamenti interessati")).ConfigureAwait(false);
            foreach (var segnalazione in answer.Esito.Segnalazioni)
            {
                await terminale.Out.WriteLineAsync($"  {segnalazione.Codice} {segnalazione.Campo} {segnalazione.Descrizione}").ConfigureAwait(false);
            }

            return ExitCodes.Ok;
        });
    }
}
