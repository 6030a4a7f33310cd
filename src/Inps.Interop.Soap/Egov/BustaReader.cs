using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Egov;

/// <summary>Reads the e-Gov busta of a SOAP 1.1 message, in one pass that ends at the first element of the Body.</summary>
public static class BustaReader
{
    /// <summary>The busta with what its content breaks, or why there is none. No bytes whatsoever make it throw; the rest of the message is not looked at.</summary>
    /// <param name="bytes">The message.</param>
    /// <param name="charset">The charset of the media type; null when it names none.</param>
    /// <param name="limits">The bounds.</param>
    public static BustaResult Read(ReadOnlyMemory<byte> bytes, string? charset, XmlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            using var reader = HardenedXmlReader.Create(bytes, charset, limits);
            var pass = new BustaPass(reader);
            var busta = ReadHeader(reader, pass);
            return new BustaResult.Letta(busta, pass.Rilievi, BodyChild(reader));
        }
        catch (XmlException exception)
        {
            var (it, en, line, column) = XmlDiagnosis.Explain(exception);
            return new BustaResult.NonRiconosciuta(EgovFailures.NonRiconosciuta(it, en, line, column));
        }
    }

    private static Busta ReadHeader(XmlReader reader, BustaPass pass)
    {
        if (!IsAt(reader, "Envelope"))
        {
            throw pass.Refuse("L'elemento radice non è un Envelope di SOAP 1.1, la versione della Porta di Dominio.", "The root element is no Envelope of SOAP 1.1, the version of the Porta di Dominio.");
        }

        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        if (isEmpty || !IsAt(reader, "Header"))
        {
            throw pass.Refuse("La busta SOAP non ha Header.", "The SOAP envelope has no Header.");
        }

        isEmpty = reader.IsEmptyElement;
        reader.Read();
        Busta? busta = null;
        while (!isEmpty && reader.MoveToMarkup() != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element || (reader.NamespaceURI, reader.LocalName) != (EgovNames.Namespace, EgovNames.Intestazione))
            {
                reader.Skip();
            }
            else if (busta is not null)
            {
                throw pass.Refuse("Il messaggio contiene due blocchi Intestazione.", "The message holds two Intestazione blocks.");
            }
            else
            {
                busta = pass.Read();
            }
        }

        if (!isEmpty)
        {
            reader.Read();
        }

        return busta ?? throw pass.Refuse("L'Header non contiene il blocco Intestazione.", "The Header does not hold the Intestazione block.");
    }

    /// <summary>What is wrong from here on is for the reader of the whole message to tell.</summary>
    private static string? BodyChild(XmlReader reader)
    {
        try
        {
            if (!IsAt(reader, "Body") || reader.IsEmptyElement)
            {
                return null;
            }

            reader.Read();
            return reader.MoveToMarkup() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsAt(XmlReader reader, string localName) =>
        reader.MoveToMarkup() == XmlNodeType.Element && reader.LocalName == localName && reader.NamespaceURI == SoapNames.Namespace11;
}
