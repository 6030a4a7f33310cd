using System.CommandLine;
using System.Globalization;
using Inps.Interop.Engine.Conservazione;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>conservazione blocca | sblocca | blocchi</c>: nothing of an ente, or of a domanda, is purged while it is in litigation.</summary>
internal static class BlocchiPerContenzioso
{
    public static Command Blocca(IServiceProvider services)
    {
        var ente = new Argument<string>("ENTE") { Description = "Codice dell'ente" };
        var domanda = new Option<string?>("--domanda") { Description = "Solo una sua domanda o bozza, come DOM00000000000000012; altrimenti tutto ciò che è dell'ente" };
        var opzioni = new OpzioniAutore();
        var command = opzioni.On(new Command("blocca", "Sospende la cancellazione per un contenzioso. Esce con 1 se l'ente non ha quella domanda.") { ente, domanda });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var numero = await services.GetRequiredService<ManageContenziosi>()
                .HoldAsync(parsed.GetRequiredValue(ente), parsed.GetValue(domanda), opzioni.Autore(parsed), cancellationToken);
            if (numero is null)
            {
                await System.Console.Error.WriteLineAsync($"L'ente {parsed.GetRequiredValue(ente)} non ha la domanda {parsed.GetValue(domanda)}.");
                return 1;
            }

            await System.Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Blocco {numero}."));
            return 0;
        });
        return command;
    }

    public static Command Sblocca(IServiceProvider services)
    {
        var numero = new Argument<long>("NUMERO") { Description = "Numero del blocco" };
        var opzioni = new OpzioniAutore();
        var command = opzioni.On(new Command("sblocca", "Toglie un blocco per contenzioso. Esce con 1 se non c'è, o è già tolto.") { numero });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await services.GetRequiredService<ManageContenziosi>().ReleaseAsync(parsed.GetRequiredValue(numero), opzioni.Autore(parsed), cancellationToken))
            {
                await System.Console.Out.WriteLineAsync("Fatto.");
                return 0;
            }

            await System.Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Non c'è un blocco {parsed.GetRequiredValue(numero)} da togliere."));
            return 1;
        });
        return command;
    }

    public static Command Blocchi(IServiceProvider services)
    {
        var command = new Command("blocchi", "Elenca i blocchi per contenzioso, anche quelli tolti.");
        command.SetAction(async (_, cancellationToken) =>
        {
            foreach (var b in await services.GetRequiredService<ManageContenziosi>().ListAsync(cancellationToken))
            {
                await System.Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{b.Numero,4}  {b.Ente} {b.IdDomanda ?? "tutto"}  {Conservazione.Date(b.Istante)} {b.Operatore}: {b.Motivo}"));
                if (b.RimossoIl is { } rimosso)
                {
                    await System.Console.Out.WriteLineAsync($"      tolto {Conservazione.Date(rimosso)} {b.RimossoDa}: {b.MotivoRimozione}");
                }
            }
        });
        return command;
    }
}
