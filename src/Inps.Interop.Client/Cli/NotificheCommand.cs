using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>notifiche elenco|mostra</c>: what was sent to a person by mail or SMS.</summary>
internal static class NotificheCommand
{
    public static Command Create(Terminale terminale) => new("notifiche", "Notifiche inviate dall'Istituto per posta elettronica o SMS.") { List(terminale), Show(terminale) };

    private static Command List(Terminale terminale)
    {
        var persona = new Option<string?>("--persona") { Description = "Codice fiscale di una persona assistita", HelpName = "CODICE" };
        var domanda = new Option<string?>("--domanda") { Description = "In alternativa, una domanda: " + IdDellaDomanda.Chiave.ToLowerInvariant(), HelpName = "CHIAVE" };
        var limite = new Option<int?>("--limite") { Description = "Quante al più, dalla più recente (predefinito 3)", HelpName = "N" };
        var command = new Command("elenco", "Mostra le notifiche più recenti. Esce con 1 se la persona o la domanda non è trovata.") { persona, domanda, limite };
        command.Validators.Add(result =>
        {
            if (result.GetValue(persona) is null == result.GetValue(domanda) is null)
            {
                result.AddError("notifiche elenco: indicare --persona oppure --domanda.");
            }
        });
        return OpzioniComuni.Attach(command, async (parsed, client, cancellationToken) =>
        {
            var answer = parsed.GetValue(domanda) is { } chiave
                ? await IdDellaDomanda.AskAsync(
                    terminale, client, chiave, id => client.ElencoNotificheAsync(null, id, parsed.GetValue(limite), cancellationToken), risposta => risposta.Esito, cancellationToken).ConfigureAwait(false)
                : await client.ElencoNotificheAsync(new CodiceFiscale(parsed.GetValue(persona)!), null, parsed.GetValue(limite), cancellationToken).ConfigureAwait(false);
            if (answer?.Notifiche is not { } notifiche)
            {
                if (answer is { Esito.Positivo: false })
                {
                    await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                }

                return ExitCodes.Rifiutato;
            }

            var table = new Table().Border(TableBorder.Simple).AddColumns("Notifica", "Data", "Canale", "Domanda", "Oggetto");
            foreach (var notifica in notifiche)
            {
                table.AddRow(
                    new Text(notifica.IdNotifica), new Text(Instant(notifica.Data)), new Text(NomiWire.Name(notifica.Canale)), new Text(notifica.IdDomanda ?? "-"), new Text(notifica.Oggetto));
            }

            terminale.Tables().Write(table);
            return ExitCodes.Ok;
        });
    }

    private static Command Show(Terminale terminale)
    {
        var id = new Argument<string>("ID") { Description = "Identificativo della notifica, come in elenco" };
        return OpzioniComuni.Attach(new Command("mostra", "Mostra una notifica con il suo testo. Esce con 1 se non c'è.") { id }, async (parsed, client, cancellationToken) =>
        {
            var answer = await client.DettaglioNotificaAsync(parsed.GetRequiredValue(id), cancellationToken).ConfigureAwait(false);
            if (answer.Notifica is not { } notifica)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            terminale.Tables().Write(Scheda.Of(
                ("Notifica", notifica.IdNotifica), ("Data", Instant(notifica.Data)), ("Canale", NomiWire.Name(notifica.Canale)), ("Domanda", notifica.IdDomanda), ("Oggetto", notifica.Oggetto)));
            await terminale.Out.WriteLineAsync(notifica.Testo).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
    }

    private static string Instant(DateTimeOffset instant) => instant.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
