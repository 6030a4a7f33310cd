using System.Xml;

namespace Inps.Interop.Soap.Xml;

/// <summary>Texts that quote what a caller sent.</summary>
public static class LegalText
{
    /// <summary>The text with every character that XML 1.0 does not allow replaced: a fault must never fail to be written.</summary>
    public static string Safe(string text)
    {
        var at = FirstUnsafe(text);
        if (at < 0)
        {
            return text;
        }

        var chars = text.ToCharArray();
        for (var i = at; i < chars.Length; i++)
        {
            if (i + 1 < chars.Length && XmlConvert.IsXmlSurrogatePair(chars[i + 1], chars[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(chars[i]))
            {
                chars[i] = '\uFFFD';
            }
        }

        return new string(chars);
    }

    private static int FirstUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
