using Inps.Interop.Prestazioni;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>What stands around the content: the head of the first page, the short head of the others, the foot of all.</summary>
internal static class PageFurniture
{
    public static void DrawFirstHead(Sheet sheet, DatiRicevuta dati)
    {
        var boxBottom = Segnatura.Draw(sheet, dati, Sheet.Top);

        const double columnWidth = Sheet.ContentWidth - Segnatura.Width - 18;
        var y = sheet.Block("Istituto Nazionale\nPrevidenza Sociale", TextStyle.Istituto, Sheet.Left, Sheet.Top - 1, columnWidth);
        y = sheet.Block(
            "Servizi in cooperazione applicativa per gli enti di patronato", TextStyle.Note, Sheet.Left, y + 4, columnWidth);

        sheet.Y = Math.Max(y, boxBottom) + 22;
        sheet.Y = sheet.Block(dati.Titolo.Titolo, TextStyle.Title, Sheet.Left, sheet.Y, Sheet.ContentWidth) + 2;
        sheet.Y = sheet.Block(dati.Contenuto.Titolo, TextStyle.Subtitle, Sheet.Left, sheet.Y, Sheet.ContentWidth);
        sheet.Y = sheet.Block($"{dati.Contenuto.Riferimento} · {dati.Titolo.Nome}", TextStyle.Note, Sheet.Left, sheet.Y + 1, Sheet.ContentWidth);
        DrawStatement(sheet, dati);
    }

    public static double DrawRunningHead(Sheet sheet, DatiRicevuta dati)
    {
        const double top = Sheet.Top - 9;
        sheet.Text($"INPS – {dati.Titolo.Titolo}", TextStyle.Running, Sheet.Left, top);
        sheet.TextEndingAt(
            dati.NumeroProtocollo is null ? $"Identificativo {dati.Titolo.IdDocumento ?? dati.IdDomanda}" : $"Protocollo {dati.NumeroProtocollo}",
            TextStyle.Running, Sheet.Right, top);
        sheet.Rule(top + 14, Tint.Hairline);
        return top + 20;
    }

    public static void DrawFoot(Sheet sheet, DatiRicevuta dati, int page, int pages)
    {
        var y = Sheet.Bottom + 14;
        sheet.Rule(y, Tint.Hairline);
        y += 6;
        sheet.TextEndingAt($"Pagina {page} di {pages}", TextStyle.Footer, Sheet.Right, y);
        sheet.Text($"{dati.Titolo.Nome}, versione {dati.Versione} · domanda n. {dati.NumeroDomanda}", TextStyle.Footer, Sheet.Left, y);
        y += TextStyle.Footer.Leading;
        sheet.Text($"Impronta SHA-256 della richiesta: {dati.Impronta}", TextStyle.Footer, Sheet.Left, y);
        if (dati.Tipo == TipoRicevuta.Completa)
        {
            sheet.Text(
                "Conservazione dei dati: non oltre 5 anni dalla conclusione del procedimento, salvo contenzioso.",
                TextStyle.Footer, Sheet.Left, y + TextStyle.Footer.Leading);
        }
    }

    private static void DrawStatement(Sheet sheet, DatiRicevuta dati)
    {
        var text = dati.Titolo.Frase;
        const double padding = 9;
        var lines = TextWrapper.Wrap(text, TextStyle.Statement, Sheet.ContentWidth - (2 * padding));
        var height = (lines.Count * TextStyle.Statement.Leading) + (2 * padding) - 2;
        sheet.Y += 10;
        sheet.Fill(Sheet.Left, sheet.Y, Sheet.ContentWidth, height, Tint.Panel);
        sheet.Block(text, TextStyle.Statement, Sheet.Left + padding, sheet.Y + padding, Sheet.ContentWidth - (2 * padding));
        sheet.Y += height + 2;
    }
}
