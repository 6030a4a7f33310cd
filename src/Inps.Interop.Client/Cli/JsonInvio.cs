using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary>The results of <c>invia --json</c>: an array with one object per file.</summary>
internal static class JsonInvio
{
    private static readonly JsonInvioContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The output is for programs and terminals, not for a page: accents stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });

    public static string Write(IReadOnlyList<EsitoInvio> esiti) =>
        JsonSerializer.Serialize([.. esiti.Select(Voce)], Context.VoceJsonArray);

    private static VoceJson Voce(EsitoInvio esito)
    {
        var registrazione = esito.Risposta?.Registrazione;
        return new(
            esito.File,
            esito.IdMessaggio,
            esito.Sorte switch { SorteInvio.Accettata => "ACCETTATA", SorteInvio.Rifiutata => "RIFIUTATA", _ => "NON_RIUSCITA" },
            esito.Risposta is { } risposta ? NomiWire.Name(risposta.Esito.Esito) : null,
            esito.Risposta?.Esito.Duplicato,
            registrazione?.NumeroDomanda,
            registrazione?.IdDomanda,
            registrazione is null ? null : NomiWire.Name(registrazione.Stato),
            registrazione?.NumeroProtocollo,
            registrazione?.DataProtocollo,
            registrazione?.NumeroPratica,
            esito.Codici,
            [.. (esito.Risposta?.Esito.Segnalazioni ?? []).Select(Segnalazione)],
            esito.Guasto is { } guasto ? Guasto(guasto) : null,
            esito.Errore,
            esito.Risposta?.Esito.IdRichiesta ?? esito.Guasto?.IdTransazione,
            Math.Round(esito.Durata.TotalMilliseconds, 1));
    }

    private static SegnalazioneJson Segnalazione(Segnalazione s) =>
        new(s.Codice, NomiWire.Name(s.Severita), s.Descrizione, s.Rimedio, s.Campo, s.Riga, s.Colonna, s.Valore);

    private static GuastoJson Guasto(Guasto guasto) => new(
        guasto.Codice,
        guasto.Ragione,
        guasto.HttpStatus,
        guasto.Fase,
        [.. guasto.Errori.Select(e => new ErroreJson(e.Codice, e.Messaggio, e.Rimedio, e.XPath, e.Riga, e.Colonna, e.Valore))]);
}

/// <summary>One file sent.</summary>
internal sealed record VoceJson(
    string File,
    string? IdMessaggio,
    string Sorte,
    string? Esito,
    bool? Duplicato,
    long? NumeroDomanda,
    string? IdDomanda,
    string? StatoDomanda,
    string? NumeroProtocollo,
    DateTimeOffset? DataProtocollo,
    string? NumeroPratica,
    IReadOnlyList<string> Codici,
    IReadOnlyList<SegnalazioneJson> Segnalazioni,
    GuastoJson? Guasto,
    string? Errore,
    string? IdTransazione,
    double Millisecondi);

/// <summary>A finding of the rules, as the contract gives it.</summary>
internal sealed record SegnalazioneJson(
    string Codice, string Severita, string Descrizione, string Rimedio, string? Campo, int? Riga, int? Colonna, string? Valore);

/// <summary>A SOAP fault.</summary>
internal sealed record GuastoJson(string Codice, string Ragione, int HttpStatus, string? Fase, IReadOnlyList<ErroreJson> Errori);

/// <summary>One finding of a SOAP fault.</summary>
internal sealed record ErroreJson(string Codice, string Messaggio, string? Rimedio, string? XPath, int? Riga, int? Colonna, string? Valore);

[JsonSerializable(typeof(VoceJson[]))]
internal sealed partial class JsonInvioContext : JsonSerializerContext;
