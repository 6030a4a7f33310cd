using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>riesame richiedi|mostra|annulla</c>: a refused domanda examined again.</summary>
internal static class RiesameCommand
{
    public static Command Create(Terminale terminale) => new("riesame", "Riesame di una domanda respinta.") { Request(terminale), Show(terminale), Annul(terminale) };

    private static Command Request(Terminale terminale)
    {
        var chiave = Chiave();
        var motivazione = new Option<string>("--motivazione") { Description = "Perché la domanda va riesaminata", HelpName = "TESTO", Required = true };
        var allegati = new Option<string[]>("--allegato") { Description = "File a sostegno: PDF, JPEG, PNG o firmati p7m; si può ripetere", HelpName = "FILE" };
        return OpzioniComuni.Attach(
            new Command("richiedi", "Richiede il riesame. Esce con 1 se lo stato della domanda non lo ammette.") { chiave, motivazione, allegati },
            async (parsed, client, cancellationToken) =>
            {
                var files = await FileDaAllegare.ReadAsync(parsed.GetValue(allegati) ?? [], cancellationToken).ConfigureAwait(false);
                var answer = await IdDellaDomanda.AskAsync(
                    terminale,
                    client,
                    parsed.GetRequiredValue(chiave),
                    id => client.RichiediRiesameAsync(id, parsed.GetRequiredValue(motivazione), files, cancellationToken),
                    risposta => risposta.Esito,
                    cancellationToken).ConfigureAwait(false);
                return await TellAsync(terminale, answer?.Riesame).ConfigureAwait(false);
            });
    }

    private static Command Show(Terminale terminale)
    {
        var chiave = Chiave();
        return OpzioniComuni.Attach(new Command("mostra", "Mostra il riesame di una domanda. Esce con 1 se non c'è.") { chiave }, async (parsed, client, cancellationToken) =>
        {
            var answer = await IdDellaDomanda.AskAsync(
                terminale, client, parsed.GetRequiredValue(chiave), id => client.DettaglioRiesameAsync(id, cancellationToken), risposta => risposta.Esito, cancellationToken).ConfigureAwait(false);
            if (answer?.Riesame is not { } riesame)
            {
                return ExitCodes.Rifiutato;
            }

            terminale.Tables().Write(Scheda.Of(
                ("Riesame", riesame.IdRiesame),
                ("Domanda", riesame.IdDomanda),
                ("Stato", NomiWire.Name(riesame.Stato)),
                ("Presentato", riesame.Presentazione.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)),
                ("Ultima variazione", riesame.UltimaVariazione.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)),
                ("Protocollo", riesame.NumeroProtocollo ?? "differito"),
                ("Sede", riesame.CodiceSede),
                ("Motivazione", riesame.Motivazione),
                ("Esito", riesame.MotivoEsito)));
            return ExitCodes.Ok;
        });
    }

    private static Command Annul(Terminale terminale)
    {
        var chiave = Chiave();
        return OpzioniComuni.Attach(new Command("annulla", "Rinuncia al riesame di una domanda. Esce con 1 se non è più possibile.") { chiave }, async (parsed, client, cancellationToken) =>
        {
            var found = await IdDellaDomanda.AskAsync(
                terminale, client, parsed.GetRequiredValue(chiave), id => client.DettaglioRiesameAsync(id, cancellationToken), risposta => risposta.Esito, cancellationToken).ConfigureAwait(false);
            if (found?.Riesame is not { } riesame)
            {
                return ExitCodes.Rifiutato;
            }

            var answer = await client.AnnullaRiesameAsync(riesame.IdRiesame, cancellationToken).ConfigureAwait(false);
            if (!answer.Esito.Positivo)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
            }

            return await TellAsync(terminale, answer.Riesame).ConfigureAwait(false);
        });
    }

    private static async Task<int> TellAsync(Terminale terminale, RiesameRegistrato? riesame)
    {
        if (riesame is null)
        {
            return ExitCodes.Rifiutato;
        }

        await terminale.Out.WriteLineAsync($"{riesame.IdRiesame}: {NomiWire.Name(riesame.Stato)}, protocollo {riesame.Protocollo.Numero ?? "differito"}").ConfigureAwait(false);
        return ExitCodes.Ok;
    }

    private static Argument<string> Chiave() => new("CHIAVE") { Description = IdDellaDomanda.Chiave };
}
