using System.CommandLine;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>aggiungi-minore CHIAVE FILE</c>: adds minors to a domanda.</summary>
internal static class AggiungiMinoreCommand
{
    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        var file = new Argument<string>("FILE")
        {
            Description = "Richiesta AggiungiMinore in XML, con le sole schede da aggiungere; la domanda e la sua versione sono quelle del comando",
        };
        var versione = VersioneLetta.Option();
        return OpzioniComuni.Attach(
            new Command("aggiungi-minore", "Aggiunge minori a una domanda finché non ne è avviata la lavorazione. Esce con 1 se è rifiutata.") { chiave, file, versione },
            async (parsed, client, cancellationToken) =>
            {
                var bytes = await Segnaposto.ReadAsync(parsed.GetRequiredValue(file), cancellationToken).ConfigureAwait(false);
                var richiesta = DocumentoRichiesta.Read(bytes, AggiungiMinoreRichiesta.Operazione, AggiungiMinoreRichiesta.Read);
                return await VersioneLetta.VaryAsync(
                    terminale,
                    client,
                    parsed.GetRequiredValue(chiave),
                    parsed.GetValue(versione),
                    (id, letta) => client.AggiungiMinoreAsync(richiesta with { IdDomanda = id, VersioneDomanda = letta }, cancellationToken),
                    cancellationToken).ConfigureAwait(false);
            });
    }
}
