using System.CommandLine;

namespace Inps.Interop.Client.Cli;

/// <summary><c>modifica CHIAVE FILE</c>: replaces the content of a domanda.</summary>
internal static class ModificaCommand
{
    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        var file = new Argument<string>("FILE") { Description = "Domanda in XML, tutta: prende il posto di quella presentata" };
        var versione = VersioneLetta.Option();
        return OpzioniComuni.Attach(
            new Command("modifica", "Modifica una domanda finché non ne è avviata la lavorazione. Esce con 1 se è rifiutata.") { chiave, file, versione },
            async (parsed, client, cancellationToken) =>
            {
                var documento = DocumentoDomanda.Read(await Segnaposto.ReadAsync(parsed.GetRequiredValue(file), cancellationToken).ConfigureAwait(false));
                return await VersioneLetta.VaryAsync(
                    terminale,
                    client,
                    parsed.GetRequiredValue(chiave),
                    parsed.GetValue(versione),
                    (id, letta) => client.ModificaDomandaAsync(documento, id, letta, cancellationToken),
                    cancellationToken).ConfigureAwait(false);
            });
    }
}
