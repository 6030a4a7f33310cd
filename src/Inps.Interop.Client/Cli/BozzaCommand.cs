using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>bozza salva|riprendi|presenta|elimina</c>: a domanda that is still being compiled, kept by the Institute.</summary>
internal static partial class BozzaCommand
{
    public static Command Create(Terminale terminale) => new("bozza", "Conserva presso l'Istituto una domanda ancora da completare.")
    {
        Save(terminale), Resume(terminale), Present(terminale), Remove(terminale),
    };

    private static Command Save(Terminale terminale)
    {
        var file = new Argument<string>("FILE") { Description = "Domanda in XML, anche incompleta" };
        var id = new Option<string?>("--id") { Description = "Bozza da sostituire (predefinito: una nuova)", HelpName = "ID" };
        var passo = new Option<int?>("--passo") { Description = "Passo a cui è giunta la compilazione", HelpName = "N" };
        return OpzioniComuni.Attach(
            new Command("salva", "Salva la bozza e mostra che cosa manca. Esce con 1 se è rifiutata.") { file, id, passo },
            async (parsed, client, cancellationToken) =>
            {
                var documento = DocumentoDomanda.Read(await Segnaposto.ReadAsync(parsed.GetRequiredValue(file), cancellationToken).ConfigureAwait(false));
                var answer = await client.SalvaBozzaAsync(documento.ToBozza(), parsed.GetValue(id), parsed.GetValue(passo), cancellationToken).ConfigureAwait(false);
                if (answer.Bozza is not { } bozza)
                {
                    await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                    return ExitCodes.Rifiutato;
                }

                await terminale.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{bozza.IdDomanda}: conservata fino al {bozza.Scadenza:dd/MM/yyyy}")).ConfigureAwait(false);
                foreach (var segnalazione in answer.Esito.Segnalazioni)
                {
                    await terminale.Out.WriteLineAsync($"  {segnalazione.Codice} {segnalazione.Campo} {segnalazione.Descrizione}").ConfigureAwait(false);
                }

                return ExitCodes.Ok;
            });
    }

    private static Command Resume(Terminale terminale)
    {
        var id = Id();
        var output = new Option<string>("--output", "-o") { Description = "File da scrivere: una domanda da completare e salvare di nuovo, o inviare", HelpName = "FILE", Required = true };
        return OpzioniComuni.Attach(new Command("riprendi", "Riprende la bozza. Esce con 1 se non c'è.") { id, output }, async (parsed, client, cancellationToken) =>
        {
            var answer = await client.RiprendiBozzaAsync(parsed.GetRequiredValue(id), cancellationToken).ConfigureAwait(false);
            if (answer.Bozza?.Contenuto is not { } contenuto)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            // What is sent next is another message: with the placeholders it gets its own key and its own time.
            var text = Encoding.UTF8.GetString(contenuto.Xml.Span);
            text = IdMessaggio().Replace(text, Segnaposto.IdMessaggio, 1);
            text = DataOraInvio().Replace(text, Segnaposto.DataOraInvio, 1);
            await File.WriteAllTextAsync(parsed.GetRequiredValue(output), text, cancellationToken).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
    }

    private static Command Present(Terminale terminale)
    {
        var id = Id();
        var conferma = new Option<bool>("--conferma-avvisi") { Description = "Conferma l'avviso delle prestazioni che lo chiedono (ALAS), già letto dal richiedente" };
        return OpzioniComuni.Attach(new Command("presenta", "Presenta la bozza com'è. Esce con 1 se è rifiutata o da confermare.") { id, conferma }, async (parsed, client, cancellationToken) =>
        {
            var idDomanda = parsed.GetRequiredValue(id);
            var resumed = await client.RiprendiBozzaAsync(idDomanda, cancellationToken).ConfigureAwait(false);
            if (resumed.Bozza is not { } bozza || Catalogo.FindByCodice(bozza.Prestazione) is not { } prestazione)
            {
                await terminale.FailAsync(resumed.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            var answer = await client.PresentaBozzaAsync(prestazione, idDomanda, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(conferma) && answer.Conferma is { } avviso)
            {
                answer = await client.PresentaBozzaAsync(prestazione, idDomanda, avviso.TokenConferma, cancellationToken).ConfigureAwait(false);
            }

            if (answer.Registrazione is not { } registrazione)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            await terminale.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{registrazione.IdDomanda}: domanda {registrazione.NumeroDomanda}, protocollo {registrazione.NumeroProtocollo ?? "differito"}")).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
    }

    private static Command Remove(Terminale terminale)
    {
        var id = Id();
        return OpzioniComuni.Attach(new Command("elimina", "Elimina la bozza. Esce con 1 se non c'è.") { id }, async (parsed, client, cancellationToken) =>
        {
            var answer = await client.EliminaBozzaAsync(parsed.GetRequiredValue(id), cancellationToken).ConfigureAwait(false);
            if (answer.Bozza is not { } bozza)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            await terminale.Out.WriteLineAsync($"{bozza.IdDomanda}: {NomiWire.Name(bozza.Stato)}").ConfigureAwait(false);
            return ExitCodes.Ok;
        });
    }

    private static Argument<string> Id() => new("ID") { Description = "Identificativo della bozza" };

    [GeneratedRegex("(?<=IdMessaggio>)[^<]*")]
    private static partial Regex IdMessaggio();

    [GeneratedRegex("(?<=DataOraInvio>)[^<]*")]
    private static partial Regex DataOraInvio();
}
