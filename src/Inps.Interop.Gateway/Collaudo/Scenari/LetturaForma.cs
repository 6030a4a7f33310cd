using System.Xml;
using System.Xml.Linq;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>Reads the form of a traced call out of its stored messages: which parts were signed, what travelled as a package. That the signature was good is told by the outcome.</summary>
internal static class LetturaForma
{
    private static readonly XNamespace Ds = "http://www.w3.org/2000/09/xmldsig#";
    private static readonly XNamespace Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    public static FormaDelMessaggio Of(RecordTraffico record)
    {
        var forma = record is { NumeroDomanda: not null, NumeroProtocollo: null } ? FormaDelMessaggio.SenzaProtocollo : FormaDelMessaggio.Qualunque;
        if (record.Richiesta is { } richiesta)
        {
            var bytes = Compressione.Expand(richiesta);
            forma |= IsPackage(bytes) ? FormaDelMessaggio.Mtom : SignedParts(bytes);
        }

        return record.Risposta is { } risposta && SignedParts(Compressione.Expand(risposta)) != FormaDelMessaggio.Qualunque ? forma | FormaDelMessaggio.RispostaFirmata : forma;
    }

    /// <summary>A package begins with its boundary, an envelope with markup.</summary>
    private static bool IsPackage(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\r\n"u8).StartsWith("--"u8);

    private static FormaDelMessaggio SignedParts(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf("SignedInfo"u8) < 0)
        {
            return FormaDelMessaggio.Qualunque;
        }

        try
        {
            using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
            var busta = XElement.Load(reader);
            var firmati = busta.Descendants(Ds + "SignedInfo").Elements(Ds + "Reference").Select(riferimento => ((string?)riferimento.Attribute("URI"))?.TrimStart('#')).ToHashSet();
            return busta.Descendants().Where(elemento => firmati.Contains((string?)elemento.Attribute(Wsu + "Id") ?? (string?)elemento.Attribute("Id") ?? ""))
                .Aggregate(FormaDelMessaggio.Qualunque, (forma, elemento) => forma | PartOf(elemento));
        }
        catch (XmlException)
        {
            // What was refused for its form shows none.
            return FormaDelMessaggio.Qualunque;
        }
    }

    private static FormaDelMessaggio PartOf(XElement elemento) => elemento.Name switch
    {
        var nome when nome == Wsu + "Timestamp" => FormaDelMessaggio.TimestampFirmato,
        { LocalName: "MessageID", NamespaceName: WsAddressing.Namespace } => FormaDelMessaggio.MessageIdFirmato,
        { LocalName: "Body" } => FormaDelMessaggio.CorpoFirmato,
        _ => FormaDelMessaggio.Qualunque,
    };
}
