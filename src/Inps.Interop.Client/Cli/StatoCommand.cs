using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>stato CHIAVE…</c>: where some domande are, a hundred a call.</summary>
internal static class StatoCommand
{
    private const int PerChiamata = 100;

    public static Command Create(Terminale terminale)
    {
        var chiavi = new Argument<string[]>("CHIAVE") { Description = IdDellaDomanda.Chiave, Arity = ArgumentArity.OneOrMore };
        return OpzioniComuni.Attach(
            new Command("stato", "Mostra lo stato delle domande e ciò che il patronato deve fare. Esce con 1 se qualcuna non è trovata.") { chiavi },
            (parsed, client, cancellationToken) => RunAsync(terminale, client, parsed.GetRequiredValue(chiavi), cancellationToken));
    }

    private static async Task<int> RunAsync(Terminale terminale, PatronatoClient client, string[] chiavi, CancellationToken cancellationToken)
    {
        var ids = new List<string>(chiavi.Length);
        var mancanti = new List<string>();
        foreach (var chiave in chiavi)
        {
            var (id, _) = await IdDellaDomanda.FindAsync(client, ChiaveDomanda.Parse(chiave), cancellationToken).ConfigureAwait(false);
            (id is null ? mancanti : ids).Add(id ?? chiave);
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Identificativo", "Prestazione", "Stato", "Protocollo", "Ultima variazione", "Azioni richieste");
        foreach (var chunk in ids.Chunk(PerChiamata))
        {
            var answer = await client.StatoDomandaAsync(chunk, cancellationToken).ConfigureAwait(false);
            foreach (var voce in answer.Domande)
            {
                if (voce.Trovata is { } trovata)
                {
                    table.AddRow(
                        new Text(voce.IdDomanda),
                        new Text(trovata.Prestazione),
                        new Text($"{EtichettaStato.Of(trovata.Stato)} ({NomiWire.Name(trovata.Stato)})"),
                        new Text(trovata.NumeroProtocollo ?? "-"),
                        new Text(trovata.DataUltimaVariazione.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)),
                        new Text(trovata.AzioniRichieste.Count == 0 ? "-" : string.Join("; ", trovata.AzioniRichieste.Select(a => a.Descrizione))));
                }
                else
                {
                    mancanti.Add(voce.IdDomanda);
                }
            }
        }

        terminale.Tables().Write(table);
        foreach (var chiave in mancanti)
        {
            await terminale.FailAsync($"{chiave}: non è tra le domande dell'ente (PAT-R003).").ConfigureAwait(false);
        }

        return mancanti.Count > 0 ? ExitCodes.Rifiutato : ExitCodes.Ok;
    }
}
