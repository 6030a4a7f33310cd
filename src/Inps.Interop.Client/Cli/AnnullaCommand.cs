using System.CommandLine;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>annulla CHIAVE</c>: annuls a domanda.</summary>
internal static class AnnullaCommand
{
    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        var motivo = new Option<string?>("--motivo") { Description = "Perché, in una frase", HelpName = "TESTO" };
        var versione = new Option<int?>("--versione") { Description = "Versione letta: se intanto la domanda è cambiata non è annullata", HelpName = "N" };
        return OpzioniComuni.Attach(
            new Command("annulla", "Annulla una domanda. Esce con 1 se non è trovata o il suo stato non lo ammette.") { chiave, motivo, versione },
            async (parsed, client, cancellationToken) =>
            {
                var answer = await IdDellaDomanda.AskAsync(
                    terminale,
                    client,
                    parsed.GetRequiredValue(chiave),
                    id => client.AnnullaDomandaAsync(id, parsed.GetValue(motivo), parsed.GetValue(versione), cancellationToken),
                    risposta => risposta.Esito,
                    cancellationToken).ConfigureAwait(false);
                if (answer?.Annullamento is not { } annullamento)
                {
                    return ExitCodes.Rifiutato;
                }

                await terminale.Out.WriteLineAsync(
                    $"{annullamento.IdDomanda}: {NomiWire.Name(annullamento.Stato)}, protocollo {annullamento.Protocollo.Numero ?? "differito"}").ConfigureAwait(false);
                return ExitCodes.Ok;
            });
    }
}
