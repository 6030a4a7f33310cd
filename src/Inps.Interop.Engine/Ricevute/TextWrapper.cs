namespace Inps.Interop.Engine.Ricevute;

/// <summary>Breaks a text into lines that fit a width: at spaces, and inside a word only where the word alone is too wide.</summary>
internal static class TextWrapper
{
    /// <param name="text">Any text; it is cleaned first.</param>
    /// <returns>At least one line, already cleaned.</returns>
    public static IReadOnlyList<string> Wrap(string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in style.Font.Clean(text).Trim().Split('\n'))
        {
            WrapParagraph(paragraph, style, width, lines);
        }

        return lines;
    }

    private static void WrapParagraph(string paragraph, TextStyle style, double width, List<string> lines)
    {
        var line = string.Empty;
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (style.WidthOf(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = BreakWord(word, style, width, lines);
        }

        lines.Add(line);
    }

    /// <summary>Adds the full lines of a word that is too wide and returns its rest.</summary>
    private static string BreakWord(string word, TextStyle style, double width, List<string> lines)
    {
        var start = 0;
        var used = 0.0;
        for (var i = 0; i < word.Length; i++)
        {
            var advance = style.WidthOf(word.AsSpan(i, 1));
            if (used + advance > width && i > start)
            {
                lines.Add(word[start..i]);
                start = i;
                used = 0;
            }

            used += advance;
        }

        return word[start..];
    }
}
