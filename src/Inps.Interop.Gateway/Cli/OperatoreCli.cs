using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Store.Spostamento;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Gateway.Hosting;

namespace Inps.Interop.Gateway.Cli;

/// <summary>
/// The operator's command line on the gateway's own machine: <c>adesioni …</c>, <c>consegne …</c>, <c>conservazione …</c>, <c>database …</c>,
/// <c>fascicolo …</c>, <c>operatori …</c>, <c>registro …</c>.
/// It works on the database that the settings name, beside running instances, which see a change within seconds.
/// </summary>
internal static class OperatoreCli
{
    private const string Adesioni = "adesioni";
    private const string Consegne = "consegne";
    private const string DatiConservati = "conservazione";
    private const string Database = "database";
    private const string Fascicolo = "fascicolo";
    private const string Operatori = "operatori";
    private const string Registro = "registro";

    /// <summary>True for a command line that is meant for this.</summary>
    public static bool IsFor(string[] args) => args is [Adesioni or Consegne or DatiConservati or Database or Fascicolo or Operatori or Registro, ..];

    /// <param name="args">All arguments; those of the form <c>--Sezione:Chiave=valore</c> are settings.</param>
    /// <returns>0: done; 1: not done, and the reason is on the error stream.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        // The texts of the parser have an Italian translation.
        CultureInfo.CurrentUICulture = new CultureInfo("it");
        var (settings, words) = Divide(args);
        var builder = WebApplication.CreateBuilder(settings);
        GatewayLogging.Configure(builder, isDemo: true);
        builder.Services.AddGateway(builder.Configuration);
        await using var app = builder.Build();
        var commands = args[0] switch
        {
            Consegne => ConsegneDegliEsiti.Create(app.Services),
            Operatori => OperatoriConsole.Create(app.Services),
            DatiConservati => Conservazione.Create(app.Services),
            Database => SpostamentoDatabase.Create(app.Services),
            Fascicolo => FascicoloPerContenzioso.Create(app.Services),
            Registro => RegistroDiProtocollo.Create(app.Services),
            _ => Commands(app.Services),
        };
        var parsed = commands.Parse(words);
        foreach (var error in parsed.Errors)
        {
            await System.Console.Error.WriteLineAsync(error.Message);
        }

        if (parsed.Errors.Count > 0)
        {
            return 1;
        }

        try
        {
            // What moves a database opens it by itself, and would find it in use.
            if (args[0] != Database)
            {
                await app.Services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, CancellationToken.None);
        }
        catch (Exception exception) when (exception is AdesioneException or OperatoreException or WriterNonDisponibileException or SpostamentoException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            await System.Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static (string[] Settings, string[] Words) Divide(string[] args)
    {
        // The folder that settings count from is given as to the process itself.
        var bySetting = args.Skip(1).ToLookup(static word => word.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase)
            || (word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':', StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal)));
        return ([.. bySetting[true], "--hostBuilder:reloadConfigOnChange=false"], [.. bySetting[false]]);
    }

    private static RootCommand Commands(IServiceProvider services) => new("Gestisce le adesioni: chi può chiamare il gateway, con quali certificati, uffici, servizi e quote.")
    {
        LetturaAdesioni.Elenco(services),
        LetturaAdesioni.Mostra(services),
        LetturaAdesioni.Storia(services),
        ModificaAdesioni.Richiedi(services),
        ModificaAdesioni.Stato(services),
        ModificaAdesioni.Imposta(services),
        CertificatiAdesioni.Create(services),
    };
}
