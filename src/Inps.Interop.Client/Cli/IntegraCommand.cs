using System.CommandLine;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>integra CHIAVE</c>: answers the open request of integration of a domanda.</summary>
internal static class IntegraCommand
{
    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        var testo = new Option<string?>("--testo") { Description = "Risposta alla richiesta", HelpName = "TESTO" };
        var allegati = new Option<string[]>("--allegato") { Description = "File da trasmettere: PDF, JPEG, PNG o firmati p7m; si può ripetere", HelpName = "FILE" };
        return OpzioniComuni.Attach(
            new Command("integra", "Risponde alla richiesta di integrazione di una domanda. Esce con 1 se nessuna è aperta.") { chiave, testo, allegati },
            async (parsed, client, cancellationToken) =>
            {
                var files = await FileDaAllegare.ReadAsync(parsed.GetValue(allegati) ?? [], cancellationToken).ConfigureAwait(false);
                var answer = await IdDellaDomanda.AskAsync(
                    terminale,
                    client,
                    parsed.GetRequiredValue(chiave),
                    async id => await client.InviaIntegrazioneAsync(
                        id, await RequestOfAsync(client, id, cancellationToken).ConfigureAwait(false), parsed.GetValue(testo), files, cancellationToken).ConfigureAwait(false),
                    risposta => risposta.Esito,
                    cancellationToken).ConfigureAwait(false);
                if (answer?.Integrazione is not { } integrazione)
                {
                    return ExitCodes.Rifiutato;
                }

                await terminale.Out.WriteLineAsync(
                    $"{integrazione.IdDomanda}: {NomiWire.Name(integrazione.Stato)}, protocollo {integrazione.Protocollo.Numero ?? "differito"}").ConfigureAwait(false);
                return ExitCodes.Ok;
            });
    }

    /// <summary>The open request; without any one that does not exist, of which the Institute says what it says of all such.</summary>
    private static async Task<string> RequestOfAsync(PatronatoClient client, string idDomanda, CancellationToken cancellationToken)
    {
        var answer = await client.StatoDomandaAsync([idDomanda], cancellationToken).ConfigureAwait(false);
        return answer.Domande.SelectMany(voce => voce.Trovata?.AzioniRichieste ?? []).FirstOrDefault(a => a.Codice == AzioniRichieste.InviaIntegrazione)?.IdRichiestaIntegrazione
            ?? "INT00000000000000000";
    }
}
