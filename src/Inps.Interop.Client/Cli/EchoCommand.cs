using System.CommandLine;
using System.Globalization;

namespace Inps.Interop.Client.Cli;

/// <summary><c>echo</c>: what the Institute recognises of this caller.</summary>
internal static class EchoCommand
{
    public static Command Create(Terminale terminale)
    {
        var servizio = new Option<string>("--servizio")
        {
            Description = "Servizio da provare (predefinito AssegnoTemporaneo)",
            HelpName = "NOME",
            DefaultValueFactory = _ => "AssegnoTemporaneo",
        };
        return OpzioniComuni.Attach(
            new Command("echo", "Prova il collegamento: mostra ente, ufficio, ambiente e certificato riconosciuti.") { servizio },
            (parsed, client, cancellationToken) => RunAsync(terminale, client, parsed.GetRequiredValue(servizio), cancellationToken));
    }

    private static async Task<int> RunAsync(Terminale terminale, PatronatoClient client, string servizio, CancellationToken cancellationToken)
    {
        var answer = await client.EchoAsync(servizio, cancellationToken: cancellationToken).ConfigureAwait(false);
        terminale.Tables().Write(Scheda.Of(
            ("Servizio", $"{answer.Servizio} {answer.Versione}"),
            ("Ambiente", answer.Ambiente),
            ("Ente", $"{answer.Ente.CodiceEnte} {answer.Ente.Denominazione}"),
            ("Patronato", answer.Ente.CodicePatronato),
            ("Ufficio", answer.CodiceUfficio),
            ("Operatore", answer.UserId),
            ("Forma di Identity", answer.FormaIdentity),
            ("Certificato", answer.Certificato.Soggetto),
            ("Emesso da", answer.Certificato.Emittente),
            ("Scadenza", answer.Certificato.ScadenzaUtc.ToString("dd/MM/yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            ("Impronta SHA-256", answer.Certificato.ImprontaSha256),
            ("Transazione", answer.IdRichiesta)));
        return ExitCodes.Ok;
    }
}
