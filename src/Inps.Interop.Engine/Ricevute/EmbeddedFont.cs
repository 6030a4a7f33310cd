using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>A font file of the assembly (DejaVu Sans, free licence beside it): its bytes, its advance widths, the characters it can show.</summary>
internal sealed class EmbeddedFont
{
    /// <summary>Stands for what the font cannot show.</summary>
    internal const char Replacement = '\uFFFD';

    private const float NoGlyph = -1;

    // Advance width of each UTF-16 unit as a fraction of the font size.
    private readonly float[] advances = new float[char.MaxValue + 1];

    private EmbeddedFont(string resource)
    {
        using var stream = typeof(EmbeddedFont).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly holds no resource {resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Bytes = bytes;

        var font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(new MemoryInputBytes(bytes)));
        double unitsPerEm = font.GetUnitsPerEm();
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            advances[unit] = font.WindowsUnicodeCMap.CharacterCodeToGlyphIndex(unit) != 0 && font.TryGetAdvanceWidth(unit, out var width)
                ? (float)(width / unitsPerEm)
                : NoGlyph;
        }
    }

    public static EmbeddedFont Regular { get; } = new("fonts/DejaVuSans.reduced.ttf");

    public static EmbeddedFont Bold { get; } = new("fonts/DejaVuSans-Bold.reduced.ttf");

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Width of a cleaned text in points.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        var sum = 0.0;
        foreach (var unit in text)
        {
            sum += advances[unit];
        }

        return sum * size;
    }

    /// <summary>
    /// The text as this font shows it: white space and controls become spaces, line feeds stay, what has no glyph becomes U+FFFD.
    /// Format characters are dropped: an unseen direction mark must not turn a name or a number round on a receipt.
    /// </summary>
    public string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                clean.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                clean.Append(rune.IsBmp && advances[rune.Value] >= 0 ? (char)rune.Value : Replacement);
            }
        }

        return clean.ToString();
    }
}
