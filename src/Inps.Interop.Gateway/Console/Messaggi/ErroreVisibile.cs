using System.Globalization;
using System.Net;

namespace Inps.Interop.Gateway.Console.Messaggi;

/// <summary>A finding as an answer told it.</summary>
internal sealed record ErroreVisibile(string Codice, string? Severita, string Descrizione, string? Rimedio, string? Campo, int? Riga, int? Colonna, string? Valore);

/// <summary>Reads the findings out of an answer: the Segnalazioni of an outcome, or the errors in the detail of a fault.</summary>
internal static class ErroriDellaRisposta
{
    public static IReadOnlyList<ErroreVisibile> Read(ReadOnlySpan<byte> risposta)
    {
        var errori = new List<ErroreVisibile>();
        Dictionary<string, string>? campi = null;
        foreach (var pezzo in LettoreLessicale.Read(TestoMessaggio.Of(risposta)))
        {
            var isFinding = string.Equals(pezzo.Elemento, "Segnalazione", StringComparison.OrdinalIgnoreCase) || string.Equals(pezzo.Elemento, "errore", StringComparison.OrdinalIgnoreCase);
            if (pezzo is { Tipo: TipoPezzo.Tag, InizioTag: true } && isFinding)
            {
                if (campi is { Count: > 0 } && pezzo.Testo.StartsWith("</", StringComparison.Ordinal))
                {
                    errori.Add(Of(campi));
                }

                campi = pezzo.Testo.StartsWith("</", StringComparison.Ordinal) ? null : new(StringComparer.OrdinalIgnoreCase);
            }
            else if (pezzo.Tipo == TipoPezzo.Testo && !string.IsNullOrWhiteSpace(pezzo.Testo))
            {
                campi?.TryAdd(pezzo.Elemento, WebUtility.HtmlDecode(pezzo.Testo).Trim());
            }
        }

        return errori;
    }

    private static ErroreVisibile Of(Dictionary<string, string> campi) => new(
        campi.GetValueOrDefault("Codice", ""),
        campi.GetValueOrDefault("Severita"),
        campi.GetValueOrDefault("Descrizione") ?? campi.GetValueOrDefault("Messaggio", ""),
        campi.GetValueOrDefault("Rimedio"),
        campi.GetValueOrDefault("Campo") ?? campi.GetValueOrDefault("XPath"),
        Number(campi, "Riga"),
        Number(campi, "Colonna"),
        campi.GetValueOrDefault("Valore"));

    private static int? Number(Dictionary<string, string> campi, string nome) =>
        campi.TryGetValue(nome, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
