using System.Xml;

namespace Inps.Interop.Soap.Xml;

/// <summary>White space between elements that the platform's reader calls text: beyond 4095 characters it does not look whether anything else follows.</summary>
internal static class LongBlanks
{
    public static bool IsBlankText(this XmlReader reader) => reader.NodeType == XmlNodeType.Text && reader.Value.All(XmlConvert.IsWhitespaceChar);

    /// <summary>As <see cref="XmlReader.MoveToContent"/>, past white space of any length.</summary>
    public static XmlNodeType MoveToMarkup(this XmlReader reader)
    {
        while (reader.MoveToContent() == XmlNodeType.Text && reader.IsBlankText())
        {
            reader.Read();
        }

        return reader.NodeType;
    }
}
