using System.CommandLine;
using System.Globalization;
using Inps.Interop.Engine.Conservazione;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>conservazione mostra | prova | esegui | storia | blocca | sblocca | blocchi</c>: how long data are kept, the purge, litigations (AT-47).</summary>
internal static class Conservazione
{
    public static RootCommand Create(IServiceProvider services) => new("Conservazione dei dati: termini, cancellazioni, blocchi per contenzioso.")
    {
        Mostra(services),
        Prova(services),
        Esegui(services),
        Storia(services),
        BlocchiPerContenzioso.Blocca(services),
        BlocchiPerContenzioso.Sblocca(services),
        BlocchiPerContenzioso.Blocchi(services),
    };

    private static Command Mostra(IServiceProvider services)
    {
        var command = new Command("mostra", "Mostra per quanto si conserva ogni categoria di dati e fino a quando arriva oggi la cancellazione.");
        command.SetAction(_ =>
        {
            System.Console.Out.WriteLine($"{"CATEGORIA",-16} {"GIORNI",6}  PRIMA DEL");
            foreach (var termine in services.GetRequiredService<PurgeDati>().Termini)
            {
                System.Console.Out.WriteLine($"{termine.Categoria,-16} {termine.Giorni,6}  {Date(termine.Limite)}");
            }

            System.Console.Out.WriteLine("Per sempre: registro di protocollo e numeratori, adesioni e loro storia, cancellazioni eseguite, blocchi per contenzioso.");
        });
        return command;
    }

    private static Command Prova(IServiceProvider services)
    {
        var categorie = Categorie();
        var command = new Command("prova", "Dice che cosa si cancellerebbe adesso, e non cancella nulla.") { categorie };
        command.SetAction(async (parsed, cancellationToken) =>
            await WriteAsync(await services.GetRequiredService<PurgeDati>().PreviewAsync(Asked(parsed, categorie), cancellationToken), "da cancellare"));
        return command;
    }

    private static Command Esegui(IServiceProvider services)
    {
        var categorie = Categorie();
        var opzioni = new OpzioniAutore();
        var command = opzioni.On(new Command("esegui", "Cancella adesso ciò il cui termine è trascorso. Esce con 1 se un'altra istanza sta già cancellando.") { categorie });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await services.GetRequiredService<PurgeDati>().RunAsync(Asked(parsed, categorie), opzioni.Autore(parsed), cancellationToken) is not { } rimosse)
            {
                await System.Console.Error.WriteLineAsync("Un'altra istanza sta già cancellando.");
                return 1;
            }

            await WriteAsync(rimosse, "cancellate");
            return 0;
        });
        return command;
    }

    private static Command Storia(IServiceProvider services)
    {
        var command = new Command("storia", "Mostra le cancellazioni eseguite: quando, che cosa, quante, chi, perché.");
        command.SetAction(async (_, cancellationToken) =>
        {
            foreach (var c in await services.GetRequiredService<ManageContenziosi>().ReadStoriaAsync(cancellationToken))
            {
                await System.Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{Date(c.Inizio)}  {c.Categoria,-16} {c.Quante,9} prima del {Date(c.Limite)}  {c.Operatore}: {c.Motivo}"));
            }
        });
        return command;
    }

    public static string Date(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static Option<CategoriaDati[]> Categorie() => new("--categorie")
    {
        Description = $"Solo alcune tra {string.Join(", ", Enum.GetNames<CategoriaDati>())}",
        AllowMultipleArgumentsPerToken = true,
    };

    private static CategoriaDati[] Asked(ParseResult parsed, Option<CategoriaDati[]> categorie) =>
        parsed.GetValue(categorie) is { Length: > 0 } some ? [.. some.Distinct().Order()] : Enum.GetValues<CategoriaDati>();

    private static async Task WriteAsync(IReadOnlyList<Rimozione> rimozioni, string che)
    {
        foreach (var r in rimozioni)
        {
            await System.Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{r.Categoria,-16} {r.Quante,9} {che}, prima del {Date(r.Limite)}"));
        }
    }
}
