using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Client.Cli;

/// <summary><c>anagrafica mostra|aggiorna</c>: the personal data that the Institute holds of a person.</summary>
internal static class AnagraficaCommand
{
    public static Command Create(Terminale terminale) => new("anagrafica", "Anagrafica di una persona assistita, negli archivi dell'Istituto.") { Show(terminale), Update(terminale) };

    private static Command Show(Terminale terminale)
    {
        var persona = Persona();
        return OpzioniComuni.Attach(new Command("mostra", "Mostra i dati. Esce con 1 se la persona non è trovata.") { persona }, async (parsed, client, cancellationToken) =>
        {
            var answer = await client.ConsultaAnagraficaAsync(new CodiceFiscale(parsed.GetRequiredValue(persona)), cancellationToken).ConfigureAwait(false);
            if (answer.Soggetto is not { } soggetto)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            terminale.Tables().Write(Scheda.Of(
                ("Codice fiscale", soggetto.CodiceFiscale.InChiaro),
                ("Cognome", soggetto.Cognome),
                ("Nome", soggetto.Nome),
                ("Data di nascita", soggetto.DataNascita?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
                ("Residenza", Address(soggetto.Residenza)),
                ("Domicilio", Address(soggetto.Domicilio)),
                ("Email", soggetto.Recapiti?.Email),
                ("Cellulare", soggetto.Recapiti?.Cellulare),
                ("PEC", soggetto.Recapiti?.Pec),
                ("Aggiornamenti in corso", answer.AggiornamentiInCorso?.ToString(CultureInfo.InvariantCulture))));
            return ExitCodes.Ok;
        });
    }

    private static Command Update(Terminale terminale)
    {
        var persona = Persona();
        var opzioni = new OpzioniAnagrafica();
        var command = new Command("aggiorna", "Chiede di aggiornare i dati: ciò che non è indicato resta com'è. Esce con 1 se è rifiutata.") { persona };
        opzioni.AddTo(command);
        return OpzioniComuni.Attach(command, async (parsed, client, cancellationToken) =>
        {
            var codiceFiscale = new CodiceFiscale(parsed.GetRequiredValue(persona));
            var nota = (await client.ConsultaAnagraficaAsync(codiceFiscale, cancellationToken).ConfigureAwait(false)).Soggetto;
            var answer = await client.AggiornaAnagraficaAsync(opzioni.Apply(parsed, nota ?? new Soggetto(codiceFiscale, "", "")), cancellationToken).ConfigureAwait(false);
            if (answer.IdRichiestaAggiornamento is not { } id)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            await terminale.Out.WriteLineAsync($"{id}: aggiornamento richiesto").ConfigureAwait(false);
            return ExitCodes.Ok;
        });
    }

    private static string? Address(Indirizzo? indirizzo) =>
        indirizzo is null ? null : $"{indirizzo.Via} {indirizzo.Civico}".TrimEnd() + $", {indirizzo.Cap} {indirizzo.CodiceCatastaleComune} ({indirizzo.Provincia})";

    private static Argument<string> Persona() => new("CODICE_FISCALE") { Description = "Codice fiscale della persona" };
}
