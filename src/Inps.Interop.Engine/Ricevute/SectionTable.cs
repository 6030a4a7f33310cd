using Inps.Interop.Prestazioni;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>A titled section: label at the left, value at the right. It breaks over pages between lines and then repeats its title.</summary>
internal static class SectionTable
{
    private const double Gap = 14;
    private const double RowPadding = 3;
    private const double SpaceBefore = 12;
    private const double SpaceBelowTitle = 7;

    /// <summary>What is not higher than this moves whole to the next page rather than break.</summary>
    private const double KeptTogether = 260;

    /// <summary>Width of the labels of data, and of declarations, which are sentences with a short answer.</summary>
    private const double DataLabelWidth = 168;
    private const double DeclarationLabelWidth = 400;

    /// <summary>Draws the section where the sheet stands; a section without entries leaves nothing.</summary>
    public static void Draw(Sheet sheet, SezioneRicevuta sezione)
    {
        if (sezione.Voci.Count == 0)
        {
            return;
        }

        var rows = Lay(sezione.Voci);
        var title = SpaceBefore + TitleHeight(sezione.Titolo);
        var height = title + rows.Sum(r => r.Height);
        sheet.EnsureRoom(height <= KeptTogether ? height : title + rows[0].UnbrokenHeight);
        sheet.Y += SpaceBefore;
        DrawTitle(sheet, sezione.Titolo);
        foreach (var row in rows)
        {
            DrawRow(sheet, row, sezione.Titolo);
        }
    }

    private static double TitleHeight(string titolo) =>
        (TextWrapper.Wrap(titolo, TextStyle.Heading, Sheet.ContentWidth).Count * TextStyle.Heading.Leading) + SpaceBelowTitle;

    private static void DrawTitle(Sheet sheet, string titolo)
    {
        sheet.Y = sheet.Block(titolo, TextStyle.Heading, Sheet.Left, sheet.Y, Sheet.ContentWidth) + SpaceBelowTitle;
        sheet.Rule(sheet.Y - 3, Tint.Accent, 0.8);
    }

    /// <summary>Declarations get room for their sentence: all lines of a section that can take it, else the long ones alone.</summary>
    private static List<Row> Lay(IReadOnlyList<VoceRicevuta> voci)
    {
        var together = voci.All(HasShortValue) && voci.Any(v => LinesOfLabel(v) > 2);
        return [.. voci.Select(v => Lay(v, together || (HasShortValue(v) && LinesOfLabel(v) > 1)))];
    }

    private static Row Lay(VoceRicevuta voce, bool isDeclaration)
    {
        var labelWidth = isDeclaration ? DeclarationLabelWidth : DataLabelWidth;
        var labelStyle = isDeclaration ? TextStyle.Value : TextStyle.Label;
        return new(
            TextWrapper.Wrap(voce.Etichetta, labelStyle, labelWidth),
            labelStyle,
            TextWrapper.Wrap(voce.Valore, TextStyle.Value, Sheet.ContentWidth - labelWidth - Gap),
            Sheet.Left + labelWidth + Gap);
    }

    private static bool HasShortValue(VoceRicevuta voce) =>
        TextStyle.Value.WidthOf(TextStyle.Value.Font.Clean(voce.Valore)) <= Sheet.ContentWidth - DeclarationLabelWidth - Gap;

    private static int LinesOfLabel(VoceRicevuta voce) => TextWrapper.Wrap(voce.Etichetta, TextStyle.Label, DataLabelWidth).Count;

    private static void DrawRow(Sheet sheet, Row row, string titolo)
    {
        if (row.UnbrokenHeight > sheet.Room)
        {
            Continue(sheet, titolo);
        }

        sheet.Y += RowPadding;
        for (var i = 0; i < row.Lines; i++)
        {
            if (TextStyle.Value.Leading > sheet.Room)
            {
                Continue(sheet, titolo);
                sheet.Y += RowPadding;
            }

            if (i < row.Etichetta.Count)
            {
                sheet.Text(row.Etichetta[i], row.LabelStyle, Sheet.Left, sheet.Y);
            }

            if (i < row.Valore.Count)
            {
                sheet.Text(row.Valore[i], TextStyle.Value, row.ValueLeft, sheet.Y);
            }

            sheet.Y += TextStyle.Value.Leading;
        }

        sheet.Y += RowPadding;
        sheet.Rule(sheet.Y, Tint.Hairline);
    }

    private static void Continue(Sheet sheet, string titolo)
    {
        sheet.NewPage();
        DrawTitle(sheet, $"{titolo} (segue)");
    }

    private sealed record Row(IReadOnlyList<string> Etichetta, TextStyle LabelStyle, IReadOnlyList<string> Valore, double ValueLeft)
    {
        public int Lines => Math.Max(Etichetta.Count, Valore.Count);

        public double Height => (Lines * TextStyle.Value.Leading) + (2 * RowPadding);

        /// <summary>What must fit on one page: the row, or the beginning of one that is too long to be kept together.</summary>
        public double UnbrokenHeight => Math.Min(Height, KeptTogether);
    }
}
