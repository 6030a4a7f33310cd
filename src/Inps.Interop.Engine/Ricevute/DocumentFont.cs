using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>
/// A font as used by one document. A simple TrueType font of a PDF shows at most 255 different characters, so a text with more of them
/// continues in a further subset of the same file.
/// </summary>
internal sealed class DocumentFont(PdfDocumentBuilder builder, EmbeddedFont font)
{
    private const int MaxCharacters = 255;

    private readonly List<Subset> subsets = [];

    /// <summary>Draws a cleaned text from its baseline's left end.</summary>
    public void Draw(PdfPageBuilder page, string text, double size, PdfPoint baseline)
    {
        var start = 0;
        while (start < text.Length)
        {
            var subset = SubsetFor(text[start]);
            var end = start + 1;
            while (end < text.Length && subset.TryHold(text[end]))
            {
                end++;
            }

            var run = text[start..end];
            page.AddText(run, size, baseline, subset.Font);
            baseline = new PdfPoint(baseline.X + font.Width(run, size), baseline.Y);
            start = end;
        }
    }

    private Subset SubsetFor(char character)
    {
        var found = subsets.Find(s => s.TryHold(character));
        if (found is null)
        {
            found = new Subset(builder.AddTrueTypeFont(font.Bytes));
            found.TryHold(character);
            subsets.Add(found);
        }

        return found;
    }

    private sealed class Subset(PdfDocumentBuilder.AddedFont added)
    {
        private readonly HashSet<char> characters = [];

        public PdfDocumentBuilder.AddedFont Font => added;

        /// <summary>True when the character is, or now becomes, one of this subset.</summary>
        public bool TryHold(char character) =>
            characters.Contains(character) || (characters.Count < MaxCharacters && characters.Add(character));
    }
}
