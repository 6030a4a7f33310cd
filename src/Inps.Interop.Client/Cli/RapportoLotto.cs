using System.Globalization;
using System.Text;
using Inps.Interop.Client.Lotti;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary>How many domande of a lotto went which way.</summary>
/// <param name="SenzaEsito">Of these nothing is known yet.</param>
internal sealed record ConteggiRapporto(int Inviate, int Registrate, int Duplicate, int Scartate, int SenzaEsito);

/// <summary>The end of <c>lotto</c>: what was refused, with its place in the source; the CSV; the counts.</summary>
internal static class RapportoLotto
{
    private static readonly string[] Colonne =
        ["Posizione", "File", "Riga", "IdMessaggio", "Stato", "Esito", "Duplicato", "NumeroDomanda", "IdDomanda", "NumeroProtocollo", "Codici"];

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> WriteAsync(Terminale terminale, GiornaleLotto giornale, RisultatoLotto risultato, string? csv, CancellationToken cancellationToken)
    {
        var (dati, esiti) = (giornale.Dati!, risultato.Esiti);
        foreach (var segnalazione in risultato.Lotto.MotiviScarto)
        {
            await terminale.Out.WriteLineAsync(RigaDiRapporto.Of(dati.Sorgente, segnalazione)).ConfigureAwait(false);
        }

        foreach (var (esito, segnalazione) in esiti.Where(e => e.Stato == StatoElementoLotto.Scartata).SelectMany(e => e.Segnalazioni.Select(s => (e, s))))
        {
            await terminale.Out.WriteLineAsync(RigaDiRapporto.Of(FileOf(dati, esito), InItsFile(dati, esito, segnalazione))).ConfigureAwait(false);
        }

        var conteggi = Count(dati, risultato);
        if (conteggi.SenzaEsito == 0)
        {
            var bytes = Encoding.UTF8.GetBytes(Csv(dati, esiti));
            await GiornaleLotto.WriteAsync(giornale.FileEsiti, bytes, cancellationToken).ConfigureAwait(false);
            if (csv is not null)
            {
                await File.WriteAllBytesAsync(csv, bytes, cancellationToken).ConfigureAwait(false);
            }

            await terminale.Out.WriteLineAsync($"Esiti: {csv ?? giornale.FileEsiti}").ConfigureAwait(false);
        }

        await WriteSummaryAsync(terminale, conteggi).ConfigureAwait(false);
        var daRipetere = esiti.Count(e => e.Esito == Esito.ErroreInterno);
        if (daRipetere > 0)
        {
            await terminale.FailAsync(string.Create(CultureInfo.InvariantCulture, $"Di quelle scartate, {daRipetere} per un errore interno dell'Istituto: si possono inviare di nuovo come sono.")).ConfigureAwait(false);
        }

        return conteggi.SenzaEsito > 0 || daRipetere > 0 ? ExitCodes.Errore
            : conteggi.Scartate > 0 ? ExitCodes.Rifiutato
            : ExitCodes.Ok;
    }

    /// <summary>The end of a lotto that was not taken: none of its domande is registered.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> WriteRefusedAsync(Terminale terminale, GiornaleLotto giornale, CancellationToken cancellationToken)
    {
        var domande = giornale.Dati!.NumeroDomande;
        await GiornaleLotto.WriteAsync(giornale.FileEsiti, Encoding.UTF8.GetBytes(Csv(giornale.Dati, [])), cancellationToken).ConfigureAwait(false);
        await WriteSummaryAsync(terminale, new(domande, 0, 0, domande, 0)).ConfigureAwait(false);
        return ExitCodes.Rifiutato;
    }

    public static Task WriteSummaryAsync(Terminale terminale, ConteggiRapporto conteggi) => terminale.Out.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"inviate {conteggi.Inviate} / registrate {conteggi.Registrate} / duplicate {conteggi.Duplicate} / scartate {conteggi.Scartate} / senza esito = {conteggi.SenzaEsito}"));

    private static ConteggiRapporto Count(DatiLotto dati, RisultatoLotto risultato)
    {
        if (risultato.Lotto.Stato is StatoLotto.Scartato or StatoLotto.Annullato)
        {
            return new(dati.NumeroDomande, 0, 0, dati.NumeroDomande, 0);
        }

        var scartate = risultato.Esiti.Count(e => e.Stato == StatoElementoLotto.Scartata);
        var duplicate = risultato.Esiti.Count(e => e.Duplicato);
        return new(dati.NumeroDomande, risultato.Esiti.Count - scartate - duplicate, duplicate, scartate, dati.NumeroDomande - risultato.Esiti.Count);
    }

    private static string FileOf(DatiLotto dati, EsitoElementoLotto esito) => Origine(dati, esito)?.File ?? dati.Sorgente;

    /// <summary>The finding with the line of the file that the domanda comes from.</summary>
    private static Segnalazione InItsFile(DatiLotto dati, EsitoElementoLotto esito, Segnalazione segnalazione) =>
        Origine(dati, esito) is { } origine && segnalazione.Riga is { } riga ? segnalazione with { Riga = riga - origine.RigaNelLotto + origine.Riga } : segnalazione;

    private static OrigineDomanda? Origine(DatiLotto dati, EsitoElementoLotto esito) => dati.Origini.ElementAtOrDefault(esito.Posizione - 1);

    private static string Csv(DatiLotto dati, IReadOnlyList<EsitoElementoLotto> esiti)
    {
        var text = new StringBuilder().AppendJoin(';', Colonne).Append("\r\n");
        foreach (var esito in esiti)
        {
            string?[] row =
            [
                esito.Posizione.ToString(CultureInfo.InvariantCulture),
                FileOf(dati, esito),
                Origine(dati, esito)?.Riga.ToString(CultureInfo.InvariantCulture),
                esito.IdMessaggio,
                NomiWire.Name(esito.Stato),
                NomiWire.Name(esito.Esito),
                NomiWire.Name(esito.Duplicato),
                esito.NumeroDomanda?.ToString(CultureInfo.InvariantCulture),
                esito.IdDomanda,
                esito.NumeroProtocollo,
                string.Join(' ', esito.Segnalazioni.Select(s => s.Codice).Distinct()),
            ];
            text.AppendJoin(';', row.Select(Quoted)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string? Quoted(string? value) =>
        value is not null && value.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
