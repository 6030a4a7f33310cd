using System.CommandLine;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Gateway.Fascicoli;
using Inps.Interop.Gateway.Fiducia;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>fascicolo OGGETTO -o FILE</c>: everything about a domanda or a call in one sealed package, for a dispute.</summary>
internal static class FascicoloPerContenzioso
{
    public static RootCommand Create(IServiceProvider services)
    {
        var oggetto = new Argument<string>("OGGETTO") { Description = "Numero o IdDomanda di una domanda, oppure id di transazione di una chiamata" };
        var uscita = new Option<string>("--output", "-o") { Description = "File ZIP da scrivere; non deve esserci già", Required = true, HelpName = "FILE" };
        var opzioni = new OpzioniAutore();
        var command = new RootCommand("Scrive il fascicolo firmato di una domanda o di una chiamata. Esce con 1 se non c'è.") { oggetto, uscita };
        opzioni.On(command);
        command.SetAction((parsed, ct) => RunAsync(services, parsed.GetRequiredValue(oggetto), parsed.GetRequiredValue(uscita), opzioni.Autore(parsed), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string oggetto, string uscita, Autore autore, CancellationToken ct)
    {
        var compose = services.GetRequiredService<ComposeFascicolo>();
        if (await compose.FindAsync(oggetto, ct) is not { } richiesto)
        {
            await System.Console.Error.WriteLineAsync($"Non c'è una domanda o una chiamata {oggetto}.");
            return 1;
        }

        // The authorities are read by the host, which does not run here.
        var autorita = services.GetRequiredService<CartellaAutorita>();
        await autorita.StartAsync(ct);
        try
        {
            await services.GetRequiredService<RegistroAzioni>().RecordAsync(autore.Operatore, "fascicolo", oggetto, autore.Motivo, ip: null, ct);
            await using var file = new FileStream(uscita, FileMode.CreateNew);
            await compose.WriteAsync(richiesto, autore, file, ct);
        }
        finally
        {
            await autorita.StopAsync(ct);
        }

        await System.Console.Out.WriteLineAsync($"{uscita}: {richiesto.Chiamate.Count} chiamate. Si controlla con: inps-interop verifica {uscita}");
        return 0;
    }
}
