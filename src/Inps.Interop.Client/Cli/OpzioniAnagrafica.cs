using System.CommandLine;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Client.Cli;

/// <summary>The options that say what changes of a person's data.</summary>
internal sealed class OpzioniAnagrafica
{
    private readonly Option<string?> cognome = Text("--cognome", "Cognome");
    private readonly Option<string?> nome = Text("--nome", "Nome");
    private readonly Option<string?> via = Text("--indirizzo", "Via o piazza della residenza");
    private readonly Option<string?> civico = Text("--civico", "Numero civico");
    private readonly Option<string?> cap = Text("--cap", "Codice di avviamento postale");
    private readonly Option<string?> comune = Text("--comune", "Codice catastale del comune, come F205");
    private readonly Option<string?> provincia = Text("--provincia", "Sigla della provincia");
    private readonly Option<string?> email = Text("--email", "Indirizzo di posta elettronica");
    private readonly Option<string?> cellulare = Text("--cellulare", "Numero di cellulare, come +393331234567");
    private readonly Option<string?> pec = Text("--pec", "Indirizzo di posta elettronica certificata");

    public void AddTo(Command command)
    {
        foreach (var option in new[] { cognome, nome, via, civico, cap, comune, provincia, email, cellulare, pec })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The person with what was given in place of what is known.</summary>
    public Soggetto Apply(ParseResult parsed, Soggetto nota) => nota with
    {
        Cognome = parsed.GetValue(cognome) ?? nota.Cognome,
        Nome = parsed.GetValue(nome) ?? nota.Nome,
        Residenza = IsGiven(parsed, via, civico, cap, comune, provincia)
            ? new Indirizzo(
                parsed.GetValue(via) ?? nota.Residenza?.Via ?? "",
                parsed.GetValue(civico) ?? nota.Residenza?.Civico,
                parsed.GetValue(cap) ?? nota.Residenza?.Cap ?? "",
                parsed.GetValue(comune) ?? nota.Residenza?.CodiceCatastaleComune ?? "",
                parsed.GetValue(provincia) ?? nota.Residenza?.Provincia ?? "")
            : nota.Residenza,
        Recapiti = IsGiven(parsed, email, cellulare, pec)
            ? new Recapiti(parsed.GetValue(email) ?? nota.Recapiti?.Email, parsed.GetValue(cellulare) ?? nota.Recapiti?.Cellulare, parsed.GetValue(pec) ?? nota.Recapiti?.Pec)
            : nota.Recapiti,
    };

    private static bool IsGiven(ParseResult parsed, params Option<string?>[] options) => Array.Exists(options, option => parsed.GetValue(option) is not null);

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "TESTO" };
}
