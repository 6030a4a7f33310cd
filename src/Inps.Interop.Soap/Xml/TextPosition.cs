namespace Inps.Interop.Soap.Xml;

/// <summary>Line and column, counted from 1 as the XML parser counts them. Only used on the way to a refusal.</summary>
internal static class TextPosition
{
    /// <summary>The position of the character that follows the given text.</summary>
    public static (int Line, int Column) After(ReadOnlySpan<char> text)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (line, text.Length - lineStart + 1);
    }
}
