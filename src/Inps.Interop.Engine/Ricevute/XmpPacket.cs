using System.Globalization;
using System.Security;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>The XMP metadata of the document, saying the same as its information dictionary (ISO 19005-2, 6.6).</summary>
internal static class XmpPacket
{
    public static StreamToken ToStream(DocumentFacts facts)
    {
        var bytes = Encoding.UTF8.GetBytes(Compose(facts));
        return new StreamToken(
            new DictionaryToken(new Dictionary<NameToken, IToken>
            {
                [NameToken.Type] = NameToken.Metadata,
                [NameToken.Subtype] = NameToken.Xml,
                [NameToken.Length] = new NumericToken(bytes.Length),
            }),
            bytes);
    }

    private static string Compose(DocumentFacts facts)
    {
        var title = SecurityElement.Escape(facts.Title);
        var subject = SecurityElement.Escape(facts.Subject);
        var date = facts.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
               <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
               <dc:creator><rdf:Seq><rdf:li>{DocumentFacts.Author}</rdf:li></rdf:Seq></dc:creator>
               <dc:language><rdf:Bag><rdf:li>{DocumentFacts.Language}</rdf:li></rdf:Bag></dc:language>
               <xmp:CreatorTool>{DocumentFacts.Creator}</xmp:CreatorTool>
               <xmp:CreateDate>{date}</xmp:CreateDate>
               <xmp:ModifyDate>{date}</xmp:ModifyDate>
               <pdf:Producer>{DocumentFacts.Producer}</pdf:Producer>
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>B</pdfaid:conformance>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }
}
