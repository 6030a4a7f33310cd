namespace Inps.Interop.Soap.Xml;

/// <summary>
/// Line and column of the character that follows the text added so far, counted from 1 as the XML parser counts them.
/// Only used on the way to a refusal.
/// </summary>
internal struct TextPosition()
{
    private bool afterCarriageReturn;

    public int Line { get; private set; } = 1;

    public int Column { get; private set; } = 1;

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c == '\n' && afterCarriageReturn)
            {
                // The second half of a line end that was counted.
                Column = 1;
            }
            else if (c is '\n' or '\r')
            {
                Line++;
                Column = 1;
            }
            else
            {
                Column++;
            }

            afterCarriageReturn = c == '\r';
        }
    }
}
