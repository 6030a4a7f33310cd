using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary>Where the command writes: results on one stream, progress and failures on the other.</summary>
/// <param name="Interattivo">True when a person looks at it: then there is a progress bar.</param>
internal sealed record Terminale(TextWriter Out, TextWriter Error, bool Interattivo)
{
    /// <summary>Wide enough for a row of the table where no terminal cuts it.</summary>
    private const int RedirectedWidth = 240;

    public static Terminale System() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);

    /// <summary>A console for tables on the results' stream.</summary>
    public IAnsiConsole Tables() => Create(Out, Out == Console.Out && !Console.IsOutputRedirected);

    /// <summary>A console for progress on the other stream.</summary>
    public IAnsiConsole Progress() => Create(Error, Interattivo);

    /// <summary>Writes a failure as one line.</summary>
    public Task FailAsync(string frase) => Error.WriteLineAsync(frase);

    /// <summary>Writes an outcome that is no success, with its findings.</summary>
    public async Task FailAsync(EsitoBlocco esito)
    {
        await FailAsync($"{NomiWire.Name(esito.Esito)} {esito.DescrizioneErrore}".TrimEnd()).ConfigureAwait(false);
        foreach (var segnalazione in esito.Segnalazioni)
        {
            await FailAsync($"  {segnalazione.Codice} {segnalazione.Descrizione} {segnalazione.Rimedio}").ConfigureAwait(false);
        }
    }

    private static IAnsiConsole Create(TextWriter writer, bool terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = terminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!terminal)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }
}
