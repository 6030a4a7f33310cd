using System.Xml;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The hardened reader for files and contracts: no DTD, no address resolved, bounded size. Messages of the wire have the one of Soap.</summary>
internal static class HardenedReader
{
    /// <summary>More than any domanda with all its attachments.</summary>
    private const long CaratteriMassimi = 64 * 1024 * 1024;

    /// <summary>Opens a reader that stands before the document's first node.</summary>
    /// <param name="bytes">A document in UTF-8 or UTF-16.</param>
    public static XmlReader Create(ReadOnlyMemory<byte> bytes) => Create(bytes, null, 1, 1);

    /// <summary>The same over an element cut out of a larger document.</summary>
    /// <param name="bytes">The element.</param>
    /// <param name="context">Namespaces that the larger document declares; null for none.</param>
    /// <param name="line">Line of the first byte in the larger document.</param>
    /// <param name="column">Its column.</param>
    public static XmlReader Create(ReadOnlyMemory<byte> bytes, XmlParserContext? context, int line, int column)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = CaratteriMassimi,
            MaxCharactersFromEntities = 1024,
            CloseInput = true,
            LineNumberOffset = line - 1,
            LinePositionOffset = column - 1,
        };
        var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
#pragma warning disable RS0030 // This is the hardened factory of this assembly.
        return context is null ? XmlReader.Create(stream, settings) : XmlReader.Create(stream, settings, context);
#pragma warning restore RS0030
    }
}
