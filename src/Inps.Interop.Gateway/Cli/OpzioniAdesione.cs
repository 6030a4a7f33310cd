using System.CommandLine;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Cli;

/// <summary>What every command on one adesione asks: which, and for a change who and why.</summary>
internal sealed class OpzioniAdesione(IServiceProvider services)
{
    private readonly Argument<string> ente = new("ENTE") { Description = "Codice dell'ente" };
    private readonly Option<Ambiente?> ambiente = new("--ambiente") { Description = "Collaudo oppure Produzione (predefinito: quello del gateway)" };
    private readonly OpzioniAutore autore = new();

    /// <summary>Adds the adesione that a command is about.</summary>
    public Command On(Command command)
    {
        command.Add(ente);
        command.Add(ambiente);
        return command;
    }

    /// <summary>Adds who and why.</summary>
    public Command By(Command command) => autore.On(command);

    public ChiaveAdesione Chiave(ParseResult parsed) =>
        new(parsed.GetRequiredValue(ente), parsed.GetValue(ambiente) ?? services.GetRequiredService<IOptions<GatewayOptions>>().Value.Ambiente);

    /// <exception cref="AdesioneException">One of them is empty or too long.</exception>
    public Autore Autore(ParseResult parsed) => autore.Autore(parsed);
}
