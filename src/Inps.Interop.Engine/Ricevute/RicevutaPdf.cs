using System.Globalization;
using Inps.Interop.Prestazioni;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>Makes the receipts of a domanda, and of what is entered about it, as a PDF/A-2b document: A4, Italian, fonts embedded, one layout for all prestazioni.</summary>
public static class RicevutaPdf
{
    /// <summary>Renders a receipt. The same data give the same bytes, so a receipt may be made again at any time (AT-52).</summary>
    /// <param name="dati">The registered facts and the content given by the prestazione.</param>
    /// <returns>The bytes of the PDF file.</returns>
    /// <exception cref="ArgumentException">There is a NumeroProtocollo without its date.</exception>
    public static byte[] Render(DatiRicevuta dati)
    {
        ArgumentNullException.ThrowIfNull(dati);
        if (dati.NumeroProtocollo is not null && dati.DataProtocollo is null)
        {
            throw new ArgumentException("A NumeroProtocollo needs its DataProtocollo: the segnatura shows both.", nameof(dati));
        }

        var facts = new DocumentFacts(
            $"{(dati.Documento is null ? "Ricevuta di presentazione" : dati.Documento.Titolo)} n. {dati.NumeroDomanda.ToString(CultureInfo.InvariantCulture)}",
            dati.Contenuto.Titolo,
            ItalianTime.ToRoma(dati.DataProtocollo ?? dati.DataOraPresentazione));
        return ArchiveDocument.Write(facts, builder => Draw(new Sheet(builder, s => PageFurniture.DrawRunningHead(s, dati)), dati));
    }

    private static void Draw(Sheet sheet, DatiRicevuta dati)
    {
        PageFurniture.DrawFirstHead(sheet, dati);
        SectionTable.Draw(sheet, Estremi(dati));
        foreach (var sezione in dati.Contenuto.Sezioni)
        {
            SectionTable.Draw(sheet, sezione);
        }

        sheet.OnEveryPage((page, pages) => PageFurniture.DrawFoot(sheet, dati, page, pages));
    }

    /// <summary>The facts of the registration, the same for every prestazione.</summary>
    private static SezioneRicevuta Estremi(DatiRicevuta dati)
    {
        List<VoceRicevuta> voci =
        [
            new("Numero domanda", dati.NumeroDomanda.ToString(CultureInfo.InvariantCulture)),
            new("Identificativo della domanda", dati.IdDomanda),
        ];
        if (dati.Titolo.IdDocumento is { } idDocumento)
        {
            voci.Add(new("Identificativo del documento", idDocumento));
        }

        voci.Add(new(dati.Titolo.Estremi.Istante, ItalianTime.Format(dati.DataOraPresentazione)));
        if (dati.Stato is { } stato)
        {
            voci.Add(new("Stato della domanda", stato));
        }

        voci.Add(new(dati.Titolo.Estremi.Tramite, $"{dati.DenominazioneEnte} (codice patronato {dati.CodicePatronato})"));
        voci.Add(new("Ufficio", dati.CodiceUfficio));
        if (dati.NumeroPratica is { Length: > 0 } pratica)
        {
            voci.Add(new("Numero pratica del patronato", pratica));
        }

        if (dati.IdTransazione is { Length: > 0 } transazione)
        {
            voci.Add(new("Identificativo della transazione", transazione));
        }

        return new SezioneRicevuta(dati.Titolo.Estremi.Titolo, voci);
    }
}
