using System.CommandLine;
using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Gateway.Cli;

/// <summary>What every command that changes something asks: who, and why.</summary>
internal sealed class OpzioniAutore
{
    private readonly Option<string> operatore = new("--operatore") { Description = "Chi fa la modifica (predefinito: l'utente di sistema)", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<string> motivo = new("--motivo") { Description = "Perché si fa la modifica", Required = true };

    public Command On(Command command)
    {
        command.Add(operatore);
        command.Add(motivo);
        return command;
    }

    /// <exception cref="AdesioneException">One of them is empty or too long.</exception>
    public Autore Autore(ParseResult parsed) => new(parsed.GetRequiredValue(operatore), parsed.GetRequiredValue(motivo));
}
