using System.CommandLine;
using System.Globalization;
using Inps.Interop.Engine.Store.Spostamento;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>database sposta [--da PROVIDER CONNESSIONE] --a PROVIDER CONNESSIONE</c>: a whole installation into an empty database, of any provider.</summary>
internal static class SpostamentoDatabase
{
    public static RootCommand Create(IServiceProvider services) => new("Il database dell'installazione.") { Sposta(services) };

    private static Command Sposta(IServiceProvider services)
    {
        var da = Database("--da", "Database di origine: Sqlite, PostgreSql o SqlServer, e la stringa di connessione (predefinito: quello delle impostazioni)");
        var a = Database("--a", "Database di destinazione, vuoto o da creare, allo stesso modo");
        a.Required = true;
        var command = new Command("sposta", "Copia tutto in un altro database, anche di altro tipo, e confronta ogni tabella. O tutto o niente; i gateway devono essere fermi. L'origine non viene modificata.") { da, a };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var tabelle = await services.GetRequiredService<MoveDatabase>().RunAsync(
                Of(parsed.GetValue(da)),
                Of(parsed.GetRequiredValue(a))!,
                tabella => System.Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tabella.Nome,-24} {tabella.Righe,12} righe")),
                cancellationToken);
            await System.Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Fatto: {tabelle.Count} tabelle, {tabelle.Sum(tabella => tabella.Righe)} righe; conteggi e impronte di ogni tabella coincidono."));
            await System.Console.Out.WriteLineAsync("Indicare ora la destinazione in Database:Provider e Database:ConnectionString, e non avviare più nessun gateway sull'origine: darebbe gli stessi numeri.");
        });
        return command;
    }

    private static Option<string[]?> Database(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "PROVIDER CONNESSIONE",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private static IndirizzoDatabase? Of(string[]? words) => words is [var provider, var connection] ? new(provider, connection) : null;
}
