using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>consulta ID|NUMERO|PROTOCOLLO</c>: one of the ente's own domande.</summary>
internal static class ConsultaCommand
{
    public static Command Create(Terminale terminale)
    {
        var chiave = new Argument<string>("CHIAVE") { Description = IdDellaDomanda.Chiave };
        var storia = new Option<bool>("--storia") { Description = "Mostra anche tutto ciò che le è accaduto" };
        return OpzioniComuni.Attach(
            new Command("consulta", "Mostra una domanda presentata. Esce con 1 se non è trovata.") { chiave, storia },
            (parsed, client, cancellationToken) => RunAsync(
                terminale, client, ChiaveDomanda.Parse(parsed.GetRequiredValue(chiave)), parsed.GetValue(storia), cancellationToken));
    }

    private static async Task<int> RunAsync(Terminale terminale, PatronatoClient client, ChiaveDomanda chiave, bool storia, CancellationToken cancellationToken)
    {
        var answer = await client.DettaglioDomandaAsync(chiave, cancellationToken).ConfigureAwait(false);
        if (answer.Domanda is not { } domanda)
        {
            await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
            return ExitCodes.Rifiutato;
        }

        terminale.Tables().Write(Scheda.Of(
            ("Domanda", domanda.NumeroDomanda.ToString(CultureInfo.InvariantCulture)),
            ("Identificativo", domanda.IdDomanda),
            ("Prestazione", Catalogo.FindByCodice(domanda.Prestazione)?.DenominazioneOf(domanda.Prestazione) ?? domanda.Prestazione),
            ("Stato", $"{EtichettaStato.Of(domanda.Stato)} ({NomiWire.Name(domanda.Stato)})"),
            ("Presentata", domanda.Presentazione is { } presentazione ? Instant(presentazione) : null),
            ("Ultima variazione", Instant(domanda.UltimaVariazione)),
            ("Protocollo", domanda.NumeroProtocollo ?? "differito"),
            ("Data del protocollo", domanda.DataProtocollo is { } data ? Instant(data) : null),
            ("Pratica", domanda.NumeroPratica),
            ("Ufficio", domanda.CodiceUfficio),
            ("Richiedente", Richiedente(domanda.Contenuto)),
            ("Azioni richieste", domanda.AzioniRichieste.Count == 0 ? null : string.Join("; ", domanda.AzioniRichieste.Select(azione => azione.Descrizione)))));
        if (domanda.Minori.Count > 0)
        {
            terminale.Tables().Write(Minori(domanda.Minori));
        }

        foreach (var evento in storia ? domanda.Storia : [])
        {
            await terminale.Out.WriteLineAsync(EventiCommand.Line(evento)).ConfigureAwait(false);
        }

        return ExitCodes.Ok;
    }

    private static Table Minori(IReadOnlyList<MinoreInDettaglio> minori)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("N.", "Minore", "Altro genitore", "Decorrenza", "Stato");
        foreach (var minore in minori)
        {
            table.AddRow(
                new Text(minore.Progressivo.ToString(CultureInfo.InvariantCulture)),
                new Text(minore.CodiceFiscale.InChiaro),
                new Text(minore.AltroGenitore?.InChiaro ?? "-"),
                new Text(minore.Decorrenza.ToString("MM/yyyy", CultureInfo.InvariantCulture)),
                new Text(EtichettaStato.Of(minore.Stato)));
        }

        return table;
    }

    private static string? Richiedente(ContenutoDomanda? contenuto)
    {
        var richiedente = contenuto switch
        {
            ContenutoDomanda.Registrato registrato => registrato.Domanda.Richiedente,
            ContenutoDomanda.InBozza bozza => bozza.Bozza.Domanda.Richiedente,
            _ => null,
        };
        return richiedente is { } r ? $"{r.Cognome} {r.Nome} {r.CodiceFiscale.InChiaro}" : null;
    }

    private static string Instant(DateTimeOffset instant) => instant.ToString("dd/MM/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
