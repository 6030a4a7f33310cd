namespace Inps.Interop.Engine.Ricevute;

/// <summary>
/// The box at the top right of the first page: the segnatura di protocollo (DPR 445/2000 art. 55: number, date, administration) or,
/// while the protocol is deferred, the unique identifier of the domanda (ALAS-41).
/// </summary>
internal static class Segnatura
{
    public const double Width = 232;

    private const double Padding = 8;
    private const double StripHeight = 15;
    private const double LabelWidth = 82;
    private const double Left = Sheet.Right - Width;

    /// <summary>Draws the box from the given height and returns the height below it.</summary>
    public static double Draw(Sheet sheet, DatiRicevuta dati, double top)
    {
        var strip = dati.NumeroProtocollo is null ? Tint.Muted : Tint.Accent;
        sheet.Fill(Left, top, Width, StripHeight, strip);
        sheet.Text(
            dati.NumeroProtocollo is null ? "PROTOCOLLAZIONE DIFFERITA" : "SEGNATURA DI PROTOCOLLO",
            TextStyle.BoxHeading, Left + Padding, top + 4);

        var content = top + StripHeight + 6;
        var bottom = dati.NumeroProtocollo is null
            ? DrawDifferita(sheet, dati, content)
            : DrawProtocollo(sheet, dati, dati.NumeroProtocollo, content);
        bottom += 4;
        sheet.Frame(Left, top, Width, bottom - top, strip);
        return bottom;
    }

    private static double DrawProtocollo(Sheet sheet, DatiRicevuta dati, string numero, double top)
    {
        var y = sheet.Block(numero, TextStyle.BoxNumber, Left + Padding, top, Width - (2 * Padding)) + 3;
        y = DrawField(sheet, "Amministrazione", "INPS", y);
        // INPS-<registro>-<anno>-<progressivo> (domain 5.3); a number of another form is shown whole and not taken apart.
        if (numero.Split('-', 4) is [_, var registro, var anno, var progressivo])
        {
            y = DrawField(sheet, "Registro e anno", $"{registro} / {anno}", y);
            y = DrawField(sheet, "Numero", progressivo, y);
        }

        if (dati.DataProtocollo is { } data)
        {
            y = DrawField(sheet, "Data", ItalianTime.Format(data), y);
        }

        y = DrawField(sheet, "Ufficio mittente", dati.CodiceUfficio, y);
        return y;
    }

    private static double DrawDifferita(Sheet sheet, DatiRicevuta dati, double top)
    {
        var y = sheet.Block(
            "La protocollazione verrà effettuata in un secondo momento: la segnatura di protocollo verrà inserita nella ricevuta.",
            TextStyle.BoxValue, Left + Padding, top, Width - (2 * Padding)) + 5;
        sheet.Text(dati.Titolo.IdDocumento is null ? "Identificativo univoco della domanda" : "Identificativo univoco del documento", TextStyle.BoxLabel, Left + Padding, y);
        return sheet.Block(dati.Titolo.IdDocumento ?? dati.IdDomanda, TextStyle.BoxNumber, Left + Padding, y + TextStyle.BoxLabel.Leading, Width - (2 * Padding));
    }

    private static double DrawField(Sheet sheet, string label, string value, double top)
    {
        sheet.Text(label, TextStyle.BoxLabel, Left + Padding, top);
        return sheet.Block(value, TextStyle.BoxValue, Left + Padding + LabelWidth, top, Width - (2 * Padding) - LabelWidth);
    }
}
