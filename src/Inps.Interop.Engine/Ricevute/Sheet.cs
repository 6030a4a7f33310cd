using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>The A4 pages of one document, written from top to bottom. Heights are points measured from the top of the page.</summary>
/// <param name="drawRunningHeader">Draws the head of every page after the first and returns the height where the content goes on.</param>
internal sealed class Sheet(PdfDocumentBuilder builder, Func<Sheet, double> drawRunningHeader)
{
    public const double PageWidth = 595;
    public const double PageHeight = 842;
    public const double Left = 51;
    public const double Right = PageWidth - 51;
    public const double ContentWidth = Right - Left;
    public const double Top = 45;

    /// <summary>Where the content ends and the foot begins.</summary>
    public const double Bottom = PageHeight - 78;

    private readonly List<PdfPageBuilder> pages = [builder.AddPage(PageSize.A4)];
    private readonly Dictionary<EmbeddedFont, DocumentFont> fonts = [];
    private int current;

    /// <summary>Where the next content goes.</summary>
    public double Y { get; set; } = Top;

    public double Room => Bottom - Y;

    private PdfPageBuilder Page => pages[current];

    public void NewPage()
    {
        pages.Add(builder.AddPage(PageSize.A4));
        current = pages.Count - 1;
        Y = drawRunningHeader(this);
    }

    /// <summary>Starts a page unless so much height is left on this one.</summary>
    public void EnsureRoom(double height)
    {
        if (height > Room)
        {
            NewPage();
        }
    }

    /// <summary>Runs once per page when all are there: number of the page, number of pages.</summary>
    public void OnEveryPage(Action<int, int> draw)
    {
        for (current = 0; current < pages.Count; current++)
        {
            draw(current + 1, pages.Count);
        }

        current = pages.Count - 1;
    }

    /// <summary>One line whose top left corner is given; nothing is wrapped.</summary>
    public void Text(string text, TextStyle style, double x, double top)
    {
        var clean = style.Font.Clean(text);
        if (!fonts.TryGetValue(style.Font, out var font))
        {
            font = fonts[style.Font] = new DocumentFont(builder, style.Font);
        }

        Page.SetTextAndFillColor(style.Tint.Red, style.Tint.Green, style.Tint.Blue);
        font.Draw(Page, clean, style.Size, new PdfPoint(x, PageHeight - top - style.Ascent));
    }

    /// <summary>As <see cref="Text"/>, ending at the given abscissa.</summary>
    public void TextEndingAt(string text, TextStyle style, double right, double top) =>
        Text(text, style, right - style.WidthOf(style.Font.Clean(text)), top);

    /// <summary>Wrapped text that stays on this page; returns the height below its last line.</summary>
    public double Block(string text, TextStyle style, double x, double top, double width)
    {
        foreach (var line in TextWrapper.Wrap(text, style, width))
        {
            Text(line, style, x, top);
            top += style.Leading;
        }

        return top;
    }

    public void Rule(double top, Tint tint, double thickness = 0.5, double left = Left, double right = Right)
    {
        Page.SetStrokeColor(tint.Red, tint.Green, tint.Blue);
        Page.DrawLine(new PdfPoint(left, PageHeight - top), new PdfPoint(right, PageHeight - top), thickness);
    }

    public void Frame(double x, double top, double width, double height, Tint border)
    {
        Page.SetStrokeColor(border.Red, border.Green, border.Blue);
        Page.DrawRectangle(new PdfPoint(x, PageHeight - top - height), width, height, 0.8);
    }

    public void Fill(double x, double top, double width, double height, Tint tint)
    {
        Page.SetStrokeColor(tint.Red, tint.Green, tint.Blue);
        Page.SetTextAndFillColor(tint.Red, tint.Green, tint.Blue);
        Page.DrawRectangle(new PdfPoint(x, PageHeight - top - height), width, height, 0.1, fill: true);
    }
}
