using System.Xml;

namespace Inps.Interop.Soap.Xml;

/// <summary>The one place that makes a reader out of bytes that came from outside.</summary>
public static class HardenedXmlReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Document,
        CheckCharacters = true,
        IgnoreWhitespace = false,
        IgnoreComments = false,
        IgnoreProcessingInstructions = false,
        CloseInput = false,
        // The guard counts; 1 as a bound on expanded entities says that there are none.
        MaxCharactersFromEntities = 1,
    };

    /// <summary>
    /// A reader without DTD and resolver, within the bounds, that keeps white space, comments, processing
    /// instructions and line information.
    /// </summary>
    /// <param name="document">The document in UTF-8 or UTF-16, with or without a byte order mark.</param>
    /// <param name="charset">The charset of the media type, if it named one: it wins over the XML declaration (RFC 7303 §3).</param>
    /// <param name="limits">The bounds.</param>
    /// <exception cref="XmlRefusedException">Another encoding, bytes that are not of it, a DTD, a bound: here or while reading.</exception>
    /// <exception cref="XmlException">Here or while reading: the document is not well-formed.</exception>
    public static XmlReader Create(ReadOnlyMemory<byte> document, string? charset, XmlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var (encoding, bomLength) = EncodingDetection.Detect(document.Span, charset);
        return Create(document[bomLength..], encoding, limits);
    }

    /// <summary>
    /// The same over a document whose encoding is known and that has no mark; without limits if it was read within them before, and then with the
    /// names that the first reading met.
    /// </summary>
    internal static XmlReader Create(ReadOnlyMemory<byte> document, DocumentEncoding encoding, XmlLimits? limits, XmlNameTable? names = null)
    {
        var settings = Settings;
        if (names is not null)
        {
            settings = Settings.Clone();
            settings.NameTable = names;
        }

#pragma warning disable RS0030 // This is the factory.
        return XmlReader.Create(new DocumentTextReader(document, encoding, limits), settings);
#pragma warning restore RS0030
    }
}
