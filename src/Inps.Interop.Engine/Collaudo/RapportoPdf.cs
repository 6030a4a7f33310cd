using System.Globalization;
using Inps.Interop.Engine.Ricevute;
using Inps.Interop.Prestazioni;

namespace Inps.Interop.Engine.Collaudo;

/// <summary>Makes the report of a collaudo, as a PDF/A-2b document in the layout of the receipts. The same data give the same bytes.</summary>
public static class RapportoPdf
{
    private const string Titolo = "Rapporto di collaudo";

    /// <returns>The bytes of the PDF file.</returns>
    public static byte[] Render(DatiRapporto dati)
    {
        ArgumentNullException.ThrowIfNull(dati);
        var facts = new DocumentFacts($"{Titolo} dell'ente {dati.Ente}", Conclusion(dati), ItalianTime.ToRoma(dati.Istante));
        return ArchiveDocument.Write(facts, builder => Draw(new Sheet(builder, sheet => DrawRunningHead(sheet, dati)), dati));
    }

    private static void Draw(Sheet sheet, DatiRapporto dati)
    {
        sheet.Y = sheet.Block("Istituto Nazionale\nPrevidenza Sociale", TextStyle.Istituto, Sheet.Left, sheet.Y, Sheet.ContentWidth);
        sheet.Y = sheet.Block("Servizi in cooperazione applicativa per gli enti di patronato", TextStyle.Note, Sheet.Left, sheet.Y + 4, Sheet.ContentWidth) + 22;
        sheet.Y = sheet.Block(Titolo, TextStyle.Title, Sheet.Left, sheet.Y, Sheet.ContentWidth) + 2;
        sheet.Y = sheet.Block($"{dati.Denominazione} ({dati.Ente})", TextStyle.Subtitle, Sheet.Left, sheet.Y, Sheet.ContentWidth) + 6;
        sheet.Y = sheet.Block(Conclusion(dati), TextStyle.Statement, Sheet.Left, sheet.Y, Sheet.ContentWidth);
        SectionTable.Draw(sheet, new SezioneRicevuta("Estremi del rapporto",
        [
            new("Ente", $"{dati.Denominazione} ({dati.Ente})"),
            new("Ambiente", "collaudo"),
            new("Emesso il", ItalianTime.Format(dati.Istante)),
            new("Su richiesta di", dati.EmessoDa),
            new("Scenari richiesti superati", string.Create(CultureInfo.InvariantCulture, $"{dati.Superati} su {dati.Richiesti}")),
            new("Come sono valutati", "Sulle chiamate che il software dell'ente ha fatto, come il gateway le ha registrate."),
        ]));
        foreach (var gruppo in dati.Gruppi)
        {
            SectionTable.Draw(sheet, new SezioneRicevuta(gruppo.Titolo, [.. gruppo.Voci.Select(voce => new VoceRicevuta($"{voce.Codice} {voce.Titolo}", Outcome(voce)))]));
        }

        sheet.OnEveryPage((page, pages) =>
        {
            var y = Sheet.Bottom + 14;
            sheet.Rule(y, Tint.Hairline);
            sheet.TextEndingAt($"Pagina {page} di {pages}", TextStyle.Footer, Sheet.Right, y + 6);
            sheet.Text("Firmato con il sigillo del gateway (CAdES, firma separata: file .p7s)", TextStyle.Footer, Sheet.Left, y + 6);
        });
    }

    private static double DrawRunningHead(Sheet sheet, DatiRapporto dati)
    {
        const double top = Sheet.Top - 9;
        sheet.Text($"INPS – {Titolo}", TextStyle.Running, Sheet.Left, top);
        sheet.TextEndingAt($"Ente {dati.Ente}, {ItalianTime.Format(dati.Istante)}", TextStyle.Running, Sheet.Right, top);
        sheet.Rule(top + 14, Tint.Hairline);
        return top + 20;
    }

    private static string Conclusion(DatiRapporto dati) => dati.IsCompleto
        ? "Il collaudo è superato: tutti gli scenari richiesti all'ente sono stati visti."
        : $"Il collaudo non è completo: mancano {dati.Richiesti - dati.Superati} degli scenari richiesti all'ente.";

    private static string Outcome(VoceRapporto voce) => voce.Superato is { } superato
        ? $"Superato il {ItalianTime.Format(superato.Istante)}. Visto in: {string.Join(", ", superato.Riferimenti)}."
        : voce.IsRichiesto ? "Non superato." : "Non richiesto all'ente.";
}
