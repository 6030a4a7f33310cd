using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace Inps.Interop.Client.Cli;

/// <summary>The command <c>inps-interop</c>: its subcommands, and how failures end.</summary>
internal static class RigaDiComando
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminale terminale, CancellationToken cancellationToken)
    {
        // The texts of the parser have an Italian translation; the values written are not touched by it.
        CultureInfo.CurrentUICulture = new CultureInfo("it");
        var parsed = Create(terminale).Parse(args);
        var configuration = new InvocationConfiguration { Output = terminale.Out, Error = terminale.Error, EnableDefaultExceptionHandler = false };
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminale.FailAsync(error.Message).ConfigureAwait(false);
            }

            await terminale.FailAsync("Per l'uso: inps-interop --help").ConfigureAwait(false);
            return ExitCodes.Errore;
        }

        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (GuastoException exception)
        {
            await FailAsync(terminale, exception.Guasto).ConfigureAwait(false);
            return ExitCodes.Errore;
        }
        catch (Exception exception) when (exception is ConnessioneException or CertificatoException or DocumentoException or OpzioneException or IOException or UnauthorizedAccessException)
        {
            await terminale.FailAsync(exception.Message).ConfigureAwait(false);
            return ExitCodes.Errore;
        }
        catch (OperationCanceledException)
        {
            await terminale.FailAsync("Interrotto.").ConfigureAwait(false);
            return ExitCodes.Errore;
        }
    }

    private static RootCommand Create(Terminale terminale)
    {
        var root = new RootCommand("Invia, verifica e consulta le domande presentate all'INPS in cooperazione applicativa.")
        {
            AllegaCommand.Create(terminale),
            InviaCommand.Create(terminale),
            LottoCommand.Create(terminale),
            ValidaCommand.Create(terminale),
            VerificaCommand.Create(terminale),
            BozzaCommand.Create(terminale),
            ConsultaCommand.Create(terminale),
            StatoCommand.Create(terminale),
            RicercaCommand.Create(terminale),
            RicevutaCommand.Create(terminale),
            DocumentiCommand.Create(terminale),
            PagamentiCommand.Create(terminale),
            ModificaCommand.Create(terminale),
            AggiungiMinoreCommand.Create(terminale),
            SecondoGenitoreCommand.Create(terminale),
            CanaleCommand.Create(terminale),
            AnnullaCommand.Create(terminale),
            IntegraCommand.Create(terminale),
            RiesameCommand.Create(terminale),
            ContiCommand.Create(terminale),
            AnagraficaCommand.Create(terminale),
            NotificheCommand.Create(terminale),
            EventiCommand.Create(terminale),
            RiconciliaCommand.Create(terminale),
            DiagnosiCommand.Create(terminale),
            EchoCommand.Create(terminale),
        };
        root.Options.OfType<HelpOption>().Single().Description = "Mostra questo aiuto";
        return root;
    }

    private static async Task FailAsync(Terminale terminale, Guasto guasto)
    {
        await terminale.FailAsync($"{guasto.Codice} {guasto.Ragione}").ConfigureAwait(false);
        foreach (var errore in guasto.Errori)
        {
            // With a single finding the reason already says it.
            var messaggio = guasto.Errori.Count == 1 ? "" : errore.Messaggio + " ";
            await terminale.FailAsync($"  {messaggio}{errore.Rimedio}").ConfigureAwait(false);
        }

        if (guasto.IdTransazione is not null)
        {
            await terminale.FailAsync($"  Transazione {guasto.IdTransazione}").ConfigureAwait(false);
        }
    }
}
