using System.CommandLine;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>secondo-genitore FILE</c>: completes the domanda of the first parent, which may be another patronato's.</summary>
internal static class SecondoGenitoreCommand
{
    public static Command Create(Terminale terminale)
    {
        var file = new Argument<string>("FILE") { Description = "Richiesta IntegraSecondoGenitore in XML: dati, pagamento, dichiarazioni e mandato del secondo genitore" };
        var numero = new Option<long?>("--domanda") { Description = "Numero della domanda del primo genitore (predefinito: ciò che dice il file)", HelpName = "NUMERO" };
        var minore = new Option<string?>("--minore") { Description = "In alternativa, il codice fiscale di un minore della domanda", HelpName = "CODICE" };
        return OpzioniComuni.Attach(
            new Command("secondo-genitore", "Completa la domanda del primo genitore con i dati del secondo. Esce con 1 se è rifiutata.") { file, numero, minore },
            async (parsed, client, cancellationToken) =>
            {
                var bytes = await Segnaposto.ReadAsync(parsed.GetRequiredValue(file), cancellationToken).ConfigureAwait(false);
                var richiesta = DocumentoRichiesta.Read(bytes, IntegraSecondoGenitoreRichiesta.Operazione, IntegraSecondoGenitoreRichiesta.Read);
                if (parsed.GetValue(numero) is { } domanda)
                {
                    richiesta = richiesta with { Chiave = new(domanda, null) };
                }
                else if (parsed.GetValue(minore) is { } codice)
                {
                    richiesta = richiesta with { Chiave = new(null, new CodiceFiscale(codice)) };
                }

                return await VersioneLetta.TellAsync(terminale, await client.IntegraSecondoGenitoreAsync(richiesta, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            });
    }
}
