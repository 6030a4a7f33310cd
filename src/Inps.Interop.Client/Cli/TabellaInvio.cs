using System.Globalization;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary>The results of <c>invia</c> as a table, with what has to be changed below it.</summary>
internal static class TabellaInvio
{
    public static void Write(Terminale terminale, IReadOnlyList<EsitoInvio> esiti)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { "File", "IdMessaggio", "Esito", "Domanda", "Protocollo", "Codici" })
        {
            table.AddColumn(new TableColumn(heading).NoWrap());
        }

        table.AddColumn(new TableColumn("ms").NoWrap().RightAligned());
        foreach (var esito in esiti)
        {
            table.AddRow(
                new Text(Path.GetFileName(esito.File)),
                new Text(esito.IdMessaggio ?? "-"),
                new Text(EsitoText(esito), new Style(Colour(esito.Sorte))),
                new Text(esito.Risposta?.Registrazione?.NumeroDomanda.ToString(CultureInfo.InvariantCulture) ?? "-"),
                new Text(Protocollo(esito)),
                new Text(esito.Codici.Count == 0 ? "-" : string.Join(' ', esito.Codici)),
                new Text(esito.Durata.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)));
        }

        terminale.Tables().Write(table);
        foreach (var esito in esiti.Where(e => e.Sorte != SorteInvio.Accettata))
        {
            WriteProblems(terminale.Out, esito);
        }

        terminale.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(esiti, SorteInvio.Accettata)} accettate, {Count(esiti, SorteInvio.Rifiutata)} rifiutate, {Count(esiti, SorteInvio.NonRiuscita)} non riuscite."));
    }

    /// <summary>The outcome as the contract names it; a fault or a failure has none.</summary>
    public static string EsitoText(EsitoInvio esito) => esito switch
    {
        { Risposta: { } risposta } => NomiWire.Name(risposta.Esito.Esito) + (risposta.Esito.Duplicato ? " (duplicato)" : ""),
        { Guasto: not null } => "GUASTO",
        _ => "NON INVIATA",
    };

    private static void WriteProblems(TextWriter output, EsitoInvio esito)
    {
        foreach (var segnalazione in esito.Risposta?.Esito.Segnalazioni ?? [])
        {
            output.WriteLine(RigaDiRapporto.Of(esito.File, segnalazione));
        }

        foreach (var errore in esito.Guasto?.Errori ?? [])
        {
            output.WriteLine(RigaDiRapporto.Of(esito.File, errore.Riga, errore.Colonna, errore.Codice, $"{errore.Messaggio} {errore.Rimedio}"));
        }

        if (esito.Guasto is { } guasto)
        {
            output.WriteLine($"{esito.File}: {guasto.Codice} {guasto.Ragione} Transazione {guasto.IdTransazione ?? "sconosciuta"}.");
        }

        if (esito.Errore is not null)
        {
            output.WriteLine($"{esito.File}: {esito.Errore}");
        }
    }

    private static string Protocollo(EsitoInvio esito) => esito.Risposta?.Registrazione is not { } registrazione
        ? "-"
        : registrazione.NumeroProtocollo ?? "differito";

    private static int Count(IReadOnlyList<EsitoInvio> esiti, SorteInvio sorte) => esiti.Count(e => e.Sorte == sorte);

    private static Color Colour(SorteInvio sorte) => sorte switch
    {
        SorteInvio.Accettata => Color.Green,
        SorteInvio.Rifiutata => Color.Yellow,
        _ => Color.Red,
    };
}
