using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary>What the commands that change a domanda have in common: the version they change, and what they tell.</summary>
internal static class VersioneLetta
{
    public static Option<int?> Option() => new("--versione")
    {
        Description = "Versione letta: se intanto la domanda è cambiata non è modificata (predefinita: quella attuale)",
        HelpName = "N",
    };

    /// <summary>Finds the domanda, and its version where none was given, changes it and tells what came of it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> VaryAsync(
        Terminale terminale, PatronatoClient client, string chiave, int? versione, Func<string, int, Task<VariazioneRisposta>> vary, CancellationToken cancellationToken)
    {
        var found = await client.DettaglioDomandaAsync(ChiaveDomanda.Parse(chiave), cancellationToken).ConfigureAwait(false);
        if (found.Domanda is not { } domanda)
        {
            await terminale.FailAsync(found.Esito).ConfigureAwait(false);
            return ExitCodes.Rifiutato;
        }

        return await TellAsync(terminale, await vary(domanda.IdDomanda, versione ?? domanda.Versione).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(Terminale terminale, VariazioneRisposta answer)
    {
        if (answer.Variazione is not { } variazione)
        {
            await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
            return ExitCodes.Rifiutato;
        }

        var quota = variazione.Quota is { } stato ? $", quota {NomiWire.Name(stato)}" : "";
        await terminale.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{variazione.IdDomanda}: versione {variazione.Versione}, {NomiWire.Name(variazione.Stato)}{quota}, protocollo {variazione.Protocollo.Numero ?? "differito"}")).ConfigureAwait(false);
        foreach (var segnalazione in answer.Esito.Segnalazioni)
        {
            await terminale.Out.WriteLineAsync($"  {segnalazione.Codice} {segnalazione.Campo} {segnalazione.Descrizione}").ConfigureAwait(false);
        }

        return ExitCodes.Ok;
    }
}
