using System.CommandLine;
using System.Globalization;
using Inps.Interop.Client.Lotti;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>lotto DIR|FILE</c>: sends many domande as one lotto and waits for their outcomes; repeated after an interruption it goes on, and sends nothing twice.</summary>
internal static class LottoCommand
{
    public static Command Create(Terminale terminale)
    {
        var comuni = new OpzioniComuni();
        var sorgente = new Argument<string>("SORGENTE") { Description = "Cartella di domande in XML, oppure un lotto già pronto (XML, gzip o zip)" };
        var giornale = new Option<string?>("--giornale") { Description = "Cartella del giornale (predefinita: SORGENTE.lotto, accanto alla sorgente)", HelpName = "CARTELLA" };
        var nuovo = new Option<bool>("--nuovo") { Description = "Invia un altro lotto dalla stessa sorgente; il giornale del precedente, concluso, resta accanto" };
        var annulla = new Option<bool>("--annulla") { Description = "Annulla il lotto del giornale, se non è ancora in elaborazione: nessuna delle sue domande è registrata" };
        var csv = new Option<string?>("--csv") { Description = "Copia gli esiti anche in questo file", HelpName = "FILE" };
        var conferma = new Option<bool>("--presa-visione") { Description = "L'avviso delle prestazioni che lo chiedono (ALAS) è stato mostrato a ogni richiedente; se l'adesione lo ammette" };
        var command = new Command(
            "lotto", "Invia un lotto e ne attende gli esiti; interrotto e ripetuto, prosegue senza inviare nulla due volte. Esce con 0 se tutte registrate, 1 se qualcuna è scartata, 2 se qualche esito manca.")
        {
            sorgente, giornale, nuovo, annulla, csv, conferma,
        };
        comuni.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = comuni.Read(parsed, TimeProvider.System, (what, wait) => InviaCommand.Told(terminale, what, wait));
            using var certificato = options.Certificato;
            var scelte = new Scelte(parsed.GetRequiredValue(sorgente), parsed.GetValue(giornale), parsed.GetValue(nuovo), parsed.GetValue(csv), parsed.GetValue(conferma));
            return await (parsed.GetValue(annulla) ? AnnulAsync(terminale, options, scelte, cancellationToken) : RunAsync(terminale, options, scelte, cancellationToken)).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminale terminale, PatronatoClientOptions options, Scelte scelte, CancellationToken cancellationToken)
    {
        if (!Path.Exists(scelte.Sorgente))
        {
            throw new IOException($"{scelte.Sorgente} non esiste.");
        }

        using var giornale = await OpenAsync(terminale, options.TimeProvider, scelte, cancellationToken).ConfigureAwait(false);
        try
        {
            var risultato = await SendAsync(terminale, options, giornale, scelte.PresaVisione, cancellationToken).ConfigureAwait(false);
            return await RapportoLotto.WriteAsync(terminale, giornale, risultato, scelte.Csv, cancellationToken).ConfigureAwait(false);
        }
        catch (LottoRifiutatoException exception)
        {
            await terminale.FailAsync(exception.Esito).ConfigureAwait(false);
            return await RapportoLotto.WriteRefusedAsync(terminale, giornale, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ConnessioneException or GuastoException or OperationCanceledException)
        {
            // What became of the lotto is not known here, but it is not lost: the journal knows it.
            var domande = giornale.Dati!.NumeroDomande;
            await RapportoLotto.WriteSummaryAsync(terminale, new(domande, 0, 0, 0, domande)).ConfigureAwait(false);
            await terminale.FailAsync($"Il lotto {giornale.Dati.IdLotto} non è concluso: ripetere il comando per proseguire ({giornale.Cartella}).").ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<int> AnnulAsync(Terminale terminale, PatronatoClientOptions options, Scelte scelte, CancellationToken cancellationToken)
    {
        using var giornale = GiornaleLotto.Open(scelte.Cartella);
        var dati = giornale.Dati ?? throw new IOException($"In {giornale.Cartella} non c'è alcun lotto.");
        using var client = new PatronatoClient(options);
        var answer = await client.AnnullaLottoAsync(new(NumeroLotto: null, dati.IdLotto), cancellationToken).ConfigureAwait(false);
        if (!answer.Esito.Positivo)
        {
            await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
            return ExitCodes.Rifiutato;
        }

        await terminale.Out.WriteLineAsync($"Lotto {dati.IdLotto} annullato.").ConfigureAwait(false);
        await RapportoLotto.WriteRefusedAsync(terminale, giornale, cancellationToken).ConfigureAwait(false);
        return ExitCodes.Ok;
    }

    /// <summary>The journal with its lotto, made now or by an earlier run.</summary>
    private static async Task<GiornaleLotto> OpenAsync(Terminale terminale, TimeProvider timeProvider, Scelte scelte, CancellationToken cancellationToken)
    {
        var cartella = scelte.Cartella;
        var giornale = GiornaleLotto.Open(cartella);
        try
        {
            if (scelte.Nuovo && giornale.Dati is { } vecchio)
            {
                if (!giornale.IsConcluso)
                {
                    throw new OpzioneException($"Il lotto {vecchio.IdLotto} non è concluso: ripetere il comando senza --nuovo, o le sue domande sarebbero inviate due volte.");
                }

                giornale.Dispose();
                Directory.Move(cartella, $"{cartella}.{vecchio.IdLotto}");
                giornale = GiornaleLotto.Open(cartella);
            }

            if (giornale.Dati is { } dati)
            {
                await terminale.Error.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Lotto {dati.IdLotto}, preparato il {dati.Preparazione:dd/MM/yyyy HH:mm} da {dati.Sorgente}{(giornale.IsConcluso ? ": è già concluso; per inviarne un altro usare --nuovo." : ": si prosegue.")}")).ConfigureAwait(false);
            }
            else if (Directory.Exists(scelte.Sorgente))
            {
                await ComposizioneLotto.ComposeAsync(giornale, scelte.Sorgente, FileDaInviare.Expand([scelte.Sorgente]), timeProvider, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await ComposizioneLotto.TakeAsync(giornale, scelte.Sorgente, timeProvider, cancellationToken).ConfigureAwait(false);
            }

            return giornale;
        }
        catch
        {
            giornale.Dispose();
            throw;
        }
    }

    /// <summary>Runs the sending, behind progress bars where a person looks on.</summary>
    private static async Task<RisultatoLotto> SendAsync(
        Terminale terminale, PatronatoClientOptions options, GiornaleLotto giornale, bool presaVisione, CancellationToken cancellationToken)
    {
        if (!terminale.Interattivo)
        {
            using var invio = new InvioLotto(options, giornale, presaVisione, _ => { });
            return await invio.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return await terminale.Progress().Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bars = Enum.GetValues<FaseLotto>().ToDictionary(fase => fase, fase => context.AddTask(fase.ToString(), autoStart: false));
                using var invio = new InvioLotto(options, giornale, presaVisione, passo => Show(bars[passo.Fase], passo));
                return await invio.RunAsync(cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }

    private static void Show(ProgressTask bar, AvanzamentoLotto passo)
    {
        bar.StartTask();
        bar.MaxValue = Math.Max(passo.Totale, 1);
        bar.Value = passo.Fatto;
    }

    private sealed record Scelte(string Sorgente, string? Giornale, bool Nuovo, string? Csv, bool PresaVisione)
    {
        public string Cartella => Giornale ?? Path.TrimEndingDirectorySeparator(Path.GetFullPath(Sorgente)) + ".lotto";
    }
}
