using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>ricerca</c>: the ente's own domande that match, a page or all of them.</summary>
internal sealed class RicercaCommand
{
    private readonly Option<string?> prestazione = Text("--prestazione", "CODICE", "Codice della prestazione, come AT");
    private readonly Option<string[]> stati = new("--stato") { Description = "Stato, come PROTOCOLLATA; si può ripetere", HelpName = "STATO" };
    private readonly Option<DateOnly?> da = new("--da") { Description = "Presentate da questo giorno", HelpName = "AAAA-MM-GG" };
    private readonly Option<DateOnly?> a = new("--a") { Description = "Presentate fino a questo giorno compreso", HelpName = "AAAA-MM-GG" };
    private readonly Option<string?> codiceFiscale = Text("--cf", "CODICE", "Codice fiscale del richiedente o di un minore");
    private readonly Option<long?> numero = new("--numero") { Description = "Numero della domanda", HelpName = "N" };
    private readonly Option<string?> pratica = Text("--pratica", "TESTO", "Numero di pratica del patronato");
    private readonly Option<string?> ordine = Text("--ordine", "ORDINE", string.Join(", ", Enum.GetValues<OrdinamentoDomande>().Select(NomiWire.Name)));
    private readonly Option<int?> pagina = new("--pagina") { Description = "Pagina, da 1", HelpName = "N" };
    private readonly Option<int?> dimensione = new("--dimensione") { Description = "Domande per pagina, fino a 200 (predefinito 50)", HelpName = "N" };
    private readonly Option<bool> tutte = new("--tutte") { Description = "Tutte le pagine da quella indicata, come erano alla prima" };

    private RicercaCommand()
    {
        stati.AcceptOnlyFromAmong([.. Enum.GetValues<StatoDomanda>().Select(NomiWire.Name)]);
        ordine.AcceptOnlyFromAmong([.. Enum.GetValues<OrdinamentoDomande>().Select(NomiWire.Name)]);
    }

    public static Command Create(Terminale terminale)
    {
        var ricerca = new RicercaCommand();
        var command = new Command("ricerca", "Cerca tra le domande dell'ente. Esce con 1 se non ne trova.");
        foreach (var option in new Option[]
        {
            ricerca.prestazione, ricerca.stati, ricerca.da, ricerca.a, ricerca.codiceFiscale, ricerca.numero, ricerca.pratica, ricerca.ordine, ricerca.pagina, ricerca.dimensione, ricerca.tutte,
        })
        {
            command.Options.Add(option);
        }

        return OpzioniComuni.Attach(command, (parsed, client, cancellationToken) => ricerca.RunAsync(terminale, client, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Terminale terminale, PatronatoClient client, ParseResult parsed, CancellationToken cancellationToken)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Identificativo", "Prestazione", "Presentata da", "Presentata il", "Stato", "Protocollo", "Pratica", "Ufficio", "Azioni");
        var filtro = Filtro(parsed);
        OrdinamentoDomande? ordinamento = parsed.GetValue(ordine) is { } nome ? NomiWire.Parse<OrdinamentoDomande>(nome) : null;
        var (page, total, shown) = (parsed.GetValue(pagina) ?? 1, 0L, 0);
        for (DateTimeOffset? fino = null; ; page++)
        {
            var answer = await client.RicercaDomandeAsync(filtro, ordinamento, page, parsed.GetValue(dimensione), fino, cancellationToken).ConfigureAwait(false);
            if (answer.Trovate is not { } trovate)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            foreach (var domanda in trovate.Domande)
            {
                AddRow(table, domanda);
            }

            (fino, total, shown) = (trovate.Fino, trovate.Totale, shown + trovate.Domande.Count);
            if (!parsed.GetValue(tutte) || (long)page * trovate.Dimensione >= total)
            {
                break;
            }
        }

        terminale.Tables().Write(table);
        await terminale.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{shown} mostrate di {total} trovate.")).ConfigureAwait(false);
        return total == 0 ? ExitCodes.Rifiutato : ExitCodes.Ok;
    }

    private FiltroDomande Filtro(ParseResult parsed) => new(
        parsed.GetValue(prestazione),
        [.. (parsed.GetValue(stati) ?? []).Select(NomiWire.Parse<StatoDomanda>)],
        parsed.GetValue(da),
        parsed.GetValue(a),
        parsed.GetValue(codiceFiscale) is { } codice ? new CodiceFiscale(codice) : null,
        parsed.GetValue(numero),
        parsed.GetValue(pratica));

    private static void AddRow(Table table, DomandaTrovata domanda) => table.AddRow(
        new Text(domanda.IdDomanda),
        new Text(domanda.Prestazione),
        new Text(domanda.PresentataDa.InChiaro),
        new Text(domanda.Presentazione?.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) ?? "-"),
        new Text(NomiWire.Name(domanda.Stato)),
        new Text(domanda.NumeroProtocollo ?? "-"),
        new Text(domanda.NumeroPratica ?? "-"),
        new Text(domanda.CodiceUfficio),
        new Text(domanda.AzioniRichieste.Count == 0 ? "-" : string.Join(' ', domanda.AzioniRichieste.Select(azione => azione.Codice))));

    private static Option<string?> Text(string name, string valueName, string description) => new(name) { Description = description, HelpName = valueName };
}
