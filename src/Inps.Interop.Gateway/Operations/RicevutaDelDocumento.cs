using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Ricevute;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Makes the receipt of what was entered about a domanda after its presentation (ALAS-47, ALAS-49, ALAS-54, AT-59): same facts, same bytes.</summary>
internal static class RicevutaDelDocumento
{
    public static FileRicevuta Render(Adesione adesione, DocumentoRegistrato documento)
    {
        var prestazione = Catalogo.FindByCodice(documento.CodicePrestazione)
            ?? throw new InvalidOperationException($"The prestazione {documento.CodicePrestazione} is not in the catalogue.");
        var testi = TestiOf(documento.Tipo);
        return FileRicevuta.Of($"{testi.File}-{documento.IdDocumento}.pdf", RicevutaPdf.Render(new DatiRicevuta
        {
            Tipo = TipoRicevuta.Sintetica,
            Documento = new TitoloRicevuta(testi.Titolo, testi.Nome, Frase(documento, testi), documento.IdDocumento, testi.Estremi),
            Contenuto = new ContenutoRicevuta(
                $"Domanda di {prestazione.DenominazioneOf(documento.CodicePrestazione)}", $"Domanda n. {documento.NumeroDomanda}", [.. Sezioni(documento, testi)]),
            NumeroDomanda = documento.NumeroDomanda,
            IdDomanda = documento.IdDomanda,
            NumeroProtocollo = documento.NumeroProtocollo,
            DataProtocollo = documento.DataProtocollo,
            DataOraPresentazione = documento.Istante,
            Stato = null,
            CodiceUfficio = documento.CodiceUfficio,
            CodicePatronato = adesione.CodicePatronato,
            DenominazioneEnte = adesione.Denominazione,
            NumeroPratica = documento.NumeroPratica,
            Impronta = Convert.ToHexStringLower(documento.Impronta),
            Versione = 1,
        }));
    }

    private static string Frase(DocumentoRegistrato documento, Testi testi) => documento.NumeroProtocollo is { } protocollo
        ? $"{testi.Soggetto} della domanda n. {documento.NumeroDomanda} è registrato con numero protocollo {protocollo}."
        : $"{testi.Soggetto} della domanda n. {documento.NumeroDomanda} è registrato. Il numero di protocollo verrà attribuito in un secondo momento.";

    private static IEnumerable<SezioneRicevuta> Sezioni(DocumentoRegistrato documento, Testi testi)
    {
        if (documento.Testo is { Length: > 0 } testo)
        {
            yield return new SezioneRicevuta(testi.Sezione, [new VoceRicevuta("Testo", testo)]);
        }

        if (documento.Allegati.Count > 0)
        {
            yield return new SezioneRicevuta("Allegati", [.. documento.Allegati.Select(allegato => new VoceRicevuta(
                allegato.Descrizione ?? "File", $"{allegato.NomeFile} (SHA-256 {Convert.ToHexStringLower(allegato.Impronta)})"))]);
        }
    }

    private static Testi TestiOf(TipoDocumento tipo) => tipo switch
    {
        TipoDocumento.RicevutaVariazione => new(
            "Ricevuta di variazione della domanda", "Ricevuta di variazione", "Il documento di variazione", "Variazione", "ricevuta-variazione",
            new("Estremi della variazione", "Data e ora della variazione", "Trasmessa tramite")),
        TipoDocumento.RicevutaAnnullamento => new(
            "Ricevuta di annullamento della domanda", "Ricevuta di annullamento", "L'annullamento", "Motivo dell'annullamento", "ricevuta-annullamento",
            new("Estremi dell'annullamento", "Data e ora dell'annullamento", "Trasmesso tramite")),
        TipoDocumento.RicevutaRiesame => new(
            "Ricevuta di richiesta di riesame", "Ricevuta di riesame", "Il riesame", "Motivazione del riesame", "ricevuta-riesame",
            new("Estremi della richiesta di riesame", "Data e ora della richiesta", "Trasmessa tramite")),
        TipoDocumento.RicevutaAnnullamentoRiesame => new(
            "Ricevuta di annullamento del riesame", "Ricevuta di annullamento del riesame", "L'annullamento del riesame", "Motivo dell'annullamento", "ricevuta-annullamento-riesame",
            new("Estremi dell'annullamento del riesame", "Data e ora dell'annullamento", "Trasmesso tramite")),
        TipoDocumento.RicevutaIntegrazione => new(
            "Ricevuta di integrazione della domanda", "Ricevuta di integrazione", "Il documento di integrazione", "Integrazione", "ricevuta-integrazione",
            new("Estremi dell'integrazione", "Data e ora dell'integrazione", "Trasmessa tramite")),
        TipoDocumento.RicevutaSecondoGenitore => new(
            "Ricevuta di integrazione del secondo genitore", "Ricevuta del secondo genitore", "Il documento del secondo genitore", "Dati del secondo genitore", "ricevuta-secondo-genitore",
            new("Estremi dell'integrazione del secondo genitore", "Data e ora dell'integrazione", "Trasmessa tramite")),
        TipoDocumento.Provvedimento => new(
            "Provvedimento sulla domanda", "Provvedimento", "Il provvedimento", "Provvedimento", "provvedimento",
            new("Estremi del provvedimento", "Data e ora del provvedimento", "Domanda presentata tramite")),
        _ => throw new ArgumentOutOfRangeException(nameof(tipo), tipo, "No receipt is made of this kind of document."),
    };

    /// <param name="Soggetto">With its article, masculine.</param>
    /// <param name="Sezione">Title of the section of the text.</param>
    /// <param name="File">Beginning of the file name.</param>
    private sealed record Testi(string Titolo, string Nome, string Soggetto, string Sezione, string File, EstremiRicevuta Estremi);
}
