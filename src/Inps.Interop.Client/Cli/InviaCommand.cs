using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>invia FILE|DIR…</c>: presents every domanda and shows what became of it.</summary>
internal static class InviaCommand
{
    public static Command Create(Terminale terminale)
    {
        var comuni = new OpzioniComuni();
        var files = new Argument<string[]>("FILE")
        {
            Description = "Domande in XML, o cartelle che le contengono; {{IdMessaggio}} e {{DataOraInvio}} sono riempiti all'invio",
            Arity = ArgumentArity.OneOrMore,
        };
        var parallelo = new Option<int>("--parallelo", "-p")
        {
            Description = "Quanti invii contemporanei, da 1 a 64 (con 1, nell'ordine dei file)",
            HelpName = "N",
            DefaultValueFactory = _ => 4,
        };
        parallelo.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 64)
            {
                result.AddError("--parallelo: indicare un numero tra 1 e 64.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Scrive i risultati in JSON invece che in tabella" };
        var conferma = new Option<bool>("--conferma-avvisi") { Description = "Conferma l'avviso delle prestazioni che lo chiedono (ALAS), già letto dal richiedente" };
        var command = new Command("invia", "Presenta le domande. Esce con 0 se tutte accettate, 1 se qualcuna è rifiutata o da confermare, 2 per un errore tecnico.") { files, parallelo, conferma, json };
        comuni.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminale,
            FileDaInviare.Expand(parsed.GetRequiredValue(files)),
            comuni.Read(parsed, TimeProvider.System, (what, wait) => Told(terminale, what, wait)),
            new Modo(parsed.GetValue(parallelo), parsed.GetValue(conferma)),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminale terminale, IReadOnlyList<string> files, PatronatoClientOptions options, Modo modo, bool json, CancellationToken cancellationToken)
    {
        using var certificato = options.Certificato;
        using var client = new PatronatoClient(options);
        var invio = new Invio(client, modo.Parallelo, options.TimeProvider, modo.ConfermaAvvisi);
        var esiti = await CollectAsync(terminale, invio, files, cancellationToken).ConfigureAwait(false);
        if (json)
        {
            await terminale.Out.WriteLineAsync(JsonInvio.Write(esiti)).ConfigureAwait(false);
        }
        else
        {
            TabellaInvio.Write(terminale, esiti);
        }

        if (esiti.Count < files.Count)
        {
            await terminale.FailAsync(string.Create(
                CultureInfo.InvariantCulture, $"Interrotto: di {files.Count - esiti.Count} file non si conosce l'esito.")).ConfigureAwait(false);
            return ExitCodes.Errore;
        }

        return esiti.Any(e => e.Sorte == SorteInvio.NonRiuscita) ? ExitCodes.Errore
            : esiti.Any(e => e.Sorte == SorteInvio.Rifiutata) ? ExitCodes.Rifiutato
            : ExitCodes.Ok;
    }

    /// <summary>Sends, behind a progress bar where a person looks on; the results come back in the order of the files.</summary>
    /// <returns>Fewer results than files when the command was interrupted.</returns>
    private static async Task<IReadOnlyList<EsitoInvio>> CollectAsync(
        Terminale terminale, Invio invio, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var esiti = new List<EsitoInvio>(files.Count);
        try
        {
            if (terminale.Interattivo)
            {
                await terminale.Progress().Progress()
                    .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                    .StartAsync(context => FillAsync(esiti, invio, files, context.AddTask("Invio", maxValue: files.Count), cancellationToken))
                    .ConfigureAwait(false);
            }
            else
            {
                await FillAsync(esiti, invio, files, bar: null, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was answered before the interruption is shown: it is registered.
        }

        var order = files.Index().ToDictionary(f => f.Item, f => f.Index, StringComparer.Ordinal);
        return [.. esiti.OrderBy(e => order[e.File])];
    }

    private static async Task FillAsync(
        List<EsitoInvio> esiti, Invio invio, IReadOnlyList<string> files, ProgressTask? bar, CancellationToken cancellationToken)
    {
        await foreach (var esito in invio.RunAsync(files, cancellationToken).ConfigureAwait(false))
        {
            esiti.Add(esito);
            bar?.Increment(1);
        }
    }

    internal static void Told(Terminale terminale, string what, TimeSpan wait) =>
        terminale.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nuovo tentativo tra {wait.TotalSeconds:0.0} s: {what}."));

    /// <summary>How the files are sent.</summary>
    private sealed record Modo(int Parallelo, bool ConfermaAvvisi);
}
