using System.Xml;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The hardened reader for files and contracts: no DTD, no address resolved, bounded size. Messages of the wire have the one of Soap.</summary>
internal static class HardenedReader
{
    /// <summary>More than any domanda with all its attachments.</summary>
    private const long CaratteriMassimi = 64 * 1024 * 1024;

    /// <summary>Opens a reader that stands before the document's first node.</summary>
    /// <param name="bytes">A document in UTF-8 or UTF-16.</param>
    public static XmlReader Create(ReadOnlyMemory<byte> bytes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = CaratteriMassimi,
            MaxCharactersFromEntities = 1024,
            CloseInput = true,
        };
        var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
#pragma warning disable RS0030 // This is the hardened factory of this assembly.
        return XmlReader.Create(stream, settings);
#pragma warning restore RS0030
    }
}
