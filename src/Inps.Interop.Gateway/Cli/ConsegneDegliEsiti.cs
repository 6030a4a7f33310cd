using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>consegne elenco | rinvia</c>: the delivery of the results of lotti (NONBLOCK_PUSH_SOAP).</summary>
internal static class ConsegneDegliEsiti
{
    private const int AlPiu = 1000;

    public static RootCommand Create(IServiceProvider services) => new("Mostra le consegne degli esiti dei lotti e le ripete.")
    {
        Elenco(services),
        Rinvia(services),
    };

    private static Command Elenco(IServiceProvider services)
    {
        var stato = new Argument<StatoConsegna>("STATO") { Description = $"Uno tra {string.Join(", ", Enum.GetNames<StatoConsegna>())}" };
        var command = new Command("elenco", "Elenca le consegne in uno stato.") { stato };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            foreach (var consegna in await services.GetRequiredService<Engine.Consegne.Consegne>().ListAsync(parsed.GetRequiredValue(stato), AlPiu, cancellationToken))
            {
                await System.Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{consegna.NumeroLotto}  {consegna.Ente}  {consegna.Indirizzo}  pagina {consegna.Pagina}, tentativi {consegna.Tentativi}  {consegna.UltimoErrore}").TrimEnd());
            }
        });
        return command;
    }

    private static Command Rinvia(IServiceProvider services)
    {
        var ente = new Argument<string>("ENTE") { Description = "Codice dell'ente" };
        var lotto = new Argument<string>("LOTTO") { Description = "Numero del lotto, come LOT00000000000000012" };
        var command = new Command("rinvia", "Ripete una consegna dalla prima pagina, comunque sia andata. Esce con 1 se il lotto non ha una consegna.") { ente, lotto };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await services.GetRequiredService<Engine.Consegne.Consegne>().ResendAsync(parsed.GetRequiredValue(ente), parsed.GetRequiredValue(lotto), cancellationToken))
            {
                await System.Console.Out.WriteLineAsync($"{parsed.GetRequiredValue(lotto)}: di nuovo da consegnare.");
                return 0;
            }

            await System.Console.Error.WriteLineAsync($"L'ente {parsed.GetRequiredValue(ente)} non ha una consegna del lotto {parsed.GetRequiredValue(lotto)}.");
            return 1;
        });
        return command;
    }
}
