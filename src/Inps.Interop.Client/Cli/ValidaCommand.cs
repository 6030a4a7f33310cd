using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>valida FILE…</c>: the server's checks without the server, one finding per line as <c>file:line:col CODE message</c>.</summary>
internal static class ValidaCommand
{
    public static Command Create(Terminale terminale)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Domande in XML, buste SOAP che le contengono, o cartelle",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("valida", "Controlla le domande senza inviarle. Esce con 0 se tutte valide, 1 se qualcuna non lo è, 2 se un file non si legge.") { files };
        command.SetAction((parsed, cancellationToken) => RunAsync(terminale, FileDaInviare.Expand(parsed.GetRequiredValue(files)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminale terminale, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var nonVerificate = new SortedSet<string>(StringComparer.Ordinal);
        var nonValide = 0;
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
            var esito = OfflineCheck.Check(bytes, TimeProvider.System.GetLocalNow());
            nonVerificate.UnionWith(esito.RegoleNonVerificate);
            nonValide += esito.IsValida ? 0 : 1;
            await WriteAsync(terminale.Out, file, esito).ConfigureAwait(false);
        }

        await terminale.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{files.Count - nonValide} senza errori, {nonValide} con errori.")).ConfigureAwait(false);
        if (nonVerificate.Count > 0)
        {
            await terminale.Out.WriteLineAsync($"Regole che solo l'Istituto può verificare: {string.Join(", ", nonVerificate)}.").ConfigureAwait(false);
        }

        return nonValide > 0 ? ExitCodes.Rifiutato : ExitCodes.Ok;
    }

    private static async Task WriteAsync(TextWriter output, string file, EsitoControllo esito)
    {
        foreach (var errore in esito.Schema.Errori)
        {
            await output.WriteLineAsync(RigaDiRapporto.Of(file, errore.Riga, errore.Colonna, errore.Codice, $"{errore.Messaggio} {errore.Rimedio}")).ConfigureAwait(false);
        }

        if (esito.Schema.Totale > esito.Schema.Errori.Count)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{file}: altri {esito.Schema.Totale - esito.Schema.Errori.Count} errori di schema non mostrati.")).ConfigureAwait(false);
        }

        foreach (var s in esito.Segnalazioni)
        {
            await output.WriteLineAsync(RigaDiRapporto.Of(file, s)).ConfigureAwait(false);
        }
    }
}
