using System.Security.Cryptography;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>
/// Mends three things that the library leaves as they are: the file identifier is random (here a digest of the document), the catalog has
/// no language, and the XMP packet holds plain strings where PDF/A wants language alternatives and sequences.
/// </summary>
internal sealed class ArchiveTokenWriter(DocumentFacts facts) : TokenWriter, ITokenWriter
{
    private const int IdentifierDigits = 32;

    // Hides the method of the base class, which cannot be overridden; the library calls it through the interface.
    void ITokenWriter.WriteCrossReferenceTable(
        IReadOnlyDictionary<IndirectReference, long> objectOffsets,
        IndirectReference catalogToken,
        Stream outputStream,
        IndirectReference? documentInformationReference,
        long? prevTableLocation)
    {
        var document = (MemoryStream)outputStream;
        var bodyLength = (int)document.Position;
        WriteCrossReferenceTable(objectOffsets, catalogToken, outputStream, documentInformationReference, prevTableLocation);

        var written = document.GetBuffer().AsSpan(0, (int)document.Length);
        var identifier = Convert.ToHexString(SHA256.HashData(written[..bodyLength]))[..IdentifierDigits];
        ReplaceIdentifiers(written[bodyLength..], identifier);
    }

    protected override void WriteObject(ObjectToken objectToken, Stream outputStream)
    {
        IToken data = objectToken.Data switch
        {
            DictionaryToken dictionary when IsOfType(dictionary, NameToken.Catalog) => dictionary
                .With(NameToken.Lang, new StringToken(DocumentFacts.Language))
                .With(NameToken.ViewerPreferences, new DictionaryToken(new Dictionary<NameToken, IToken>
                {
                    [NameToken.Create("DisplayDocTitle")] = BooleanToken.True,
                })),
            StreamToken stream when IsOfType(stream.StreamDictionary, NameToken.Metadata) => XmpPacket.ToStream(facts),
            _ => objectToken.Data,
        };
        base.WriteObject(new ObjectToken(objectToken.Position, objectToken.Number, data), outputStream);
    }

    private static bool IsOfType(DictionaryToken dictionary, NameToken type) =>
        dictionary.TryGet(NameToken.Type, out NameToken found) && found.Equals(type);

    /// <summary>Writes the identifier over both hexadecimal strings of the trailer's ID array; their length stays, so no offset moves.</summary>
    private static void ReplaceIdentifiers(Span<byte> trailer, string identifier)
    {
        var at = trailer.IndexOf("/ID"u8);
        for (var i = 0; i < 2; i++)
        {
            at += trailer[at..].IndexOf((byte)'<') + 1;
            System.Text.Encoding.ASCII.GetBytes(identifier, trailer.Slice(at, IdentifierDigits));
            at += IdentifierDigits;
        }
    }
}
