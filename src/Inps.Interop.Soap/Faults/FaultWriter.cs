using System.Buffers;
using System.Xml;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Faults;

/// <summary>
/// Writes a failure as a SOAP fault: SOAP 1.2 Part 1 §5.4 with the headers of §5.4.7 and §5.4.8; SOAP 1.1 §4.4 with
/// dotted fault codes (§4.4.1).
/// </summary>
public static class FaultWriter
{
    private const string StandardPrefix = "wss";

    /// <summary>Writes the whole envelope. No text of the failure can make it throw.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="version">The version the answer speaks.</param>
    /// <param name="failure">What went wrong.</param>
    /// <param name="style">What the service says of itself.</param>
    /// <param name="addressing">The addressing headers of the answer; null for none.</param>
    /// <param name="detail">Writes the children of Detail; null for a fault without.</param>
    /// <param name="headers">Writes header blocks of the service's own; null for none.</param>
    public static void Write(
        IBufferWriter<byte> output,
        SoapVersion version,
        SoapFailure failure,
        FaultStyle style,
        WsAddressing? addressing = null,
        Action<XmlWriter>? detail = null,
        Action<XmlWriter>? headers = null)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(style);
        var fault = new Fault(version, failure, style, addressing, detail, headers);
        SoapEnvelopeWriter.Write(output, version, fault, HasHeaders(fault) ? WriteHeaders : null, WriteBody);
    }

    private static bool HasHeaders(Fault fault) => fault.Addressing is not null
        || fault.Headers is not null
        || fault.Failure.Origin == FaultOrigin.VersionMismatch
        || (fault.Failure.NotUnderstood.Count > 0 && fault.Version == SoapVersion.Soap12);

    private static void WriteHeaders(XmlWriter writer, Fault fault)
    {
        if (fault.Failure.Origin == FaultOrigin.VersionMismatch)
        {
            WriteUpgrade(writer);
        }

        if (fault.Version == SoapVersion.Soap12)
        {
            foreach (var (ns, localName) in fault.Failure.NotUnderstood)
            {
                WriteQualified(writer, "NotUnderstood", "h", ns, localName);
            }
        }

        if (fault.Addressing is not null)
        {
            WsAddressingWriter.Write(writer, fault.Addressing);
        }

        fault.Headers?.Invoke(writer);
    }

    /// <summary>Both envelopes, the newer first. A SOAP 1.1 fault carries it too, as SOAP 1.2 Part 1 appendix A shows.</summary>
    private static void WriteUpgrade(XmlWriter writer)
    {
        writer.WriteStartElement(UpgradePrefix(writer), "Upgrade", SoapNames.Namespace12);
        WriteQualified(writer, "SupportedEnvelope", "soap12", SoapNames.Namespace12, "Envelope");
        WriteQualified(writer, "SupportedEnvelope", "soap11", SoapNames.Namespace11, "Envelope");
        writer.WriteEndElement();
    }

    private static string UpgradePrefix(XmlWriter writer) => writer.LookupPrefix(SoapNames.Namespace12) ?? "upg";

    private static void WriteQualified(XmlWriter writer, string element, string prefix, string ns, string localName)
    {
        writer.WriteStartElement(UpgradePrefix(writer), element, SoapNames.Namespace12);
        writer.WriteAttributeString("xmlns", prefix, null, ns);
        writer.WriteAttributeString("qname", $"{prefix}:{localName}");
        writer.WriteEndElement();
    }

    private static void WriteBody(XmlWriter writer, Fault fault)
    {
        writer.WriteStartElement(SoapEnvelopeWriter.Prefix, "Fault", SoapNames.NamespaceOf(fault.Version));
        if (fault.Version == SoapVersion.Soap12)
        {
            WriteFault12(writer, fault);
        }
        else
        {
            WriteFault11(writer, fault);
        }

        writer.WriteEndElement();
    }

    private static void WriteFault12(XmlWriter writer, Fault fault)
    {
        Start12(writer, "Code");
        Text12(writer, "Value", $"{SoapEnvelopeWriter.Prefix}:{fault.Failure.Origin}");
        WriteSubcodes(writer, fault);
        writer.WriteEndElement();
        Start12(writer, "Reason");
        Reason12(writer, "it", fault.Failure.MessaggioIt);
        Reason12(writer, "en", fault.Failure.MessageEn);
        writer.WriteEndElement();
        if (fault.Style.Node is not null)
        {
            Text12(writer, "Node", fault.Style.Node);
        }

        if (fault.Style.Role is not null)
        {
            Text12(writer, "Role", fault.Style.Role);
        }

        if (fault.Detail is not null)
        {
            Start12(writer, "Detail");
            fault.Detail(writer);
            writer.WriteEndElement();
        }
    }

    /// <summary>Where a standard has a name for the case it comes first, for those who know nothing of ours, and our code inside it.</summary>
    private static void WriteSubcodes(XmlWriter writer, Fault fault)
    {
        var code = fault.Failure.Code;
        if (code.StandardNamespace is { } standard)
        {
            WriteSubcode(writer, StandardPrefix, standard, code.Categoria);
        }

        WriteSubcode(writer, fault.Style.SubcodePrefix, fault.Style.SubcodeNamespace, code.Codice);
        writer.WriteEndElement();
        if (code.StandardNamespace is not null)
        {
            writer.WriteEndElement();
        }
    }

    /// <summary>A Subcode with its Value; it stays open.</summary>
    private static void WriteSubcode(XmlWriter writer, string prefix, string ns, string localName)
    {
        Start12(writer, "Subcode");
        Start12(writer, "Value");
        writer.WriteAttributeString("xmlns", prefix, null, ns);
        writer.WriteString($"{prefix}:{localName}");
        writer.WriteEndElement();
    }

    private static void WriteFault11(XmlWriter writer, Fault fault)
    {
        // SOAP 1.1 leaves the children of Fault without namespace.
        writer.WriteStartElement("faultcode");
        if (!fault.Failure.HasPlainCode && fault.Failure.Code.StandardNamespace is { } standard)
        {
            // WSS 1.1.1 §12: in SOAP 1.1 the name of the standard takes the place of Client.
            writer.WriteAttributeString("xmlns", StandardPrefix, null, standard);
            writer.WriteString($"{StandardPrefix}:{fault.Failure.Code.Categoria}");
        }
        else
        {
            writer.WriteString($"{SoapEnvelopeWriter.Prefix}:{FaultCode11(fault.Failure)}");
        }

        writer.WriteEndElement();
        writer.WriteStartElement("faultstring");
        writer.WriteAttributeString("xml", "lang", XmlNamespaces.Xml, "it");
        writer.WriteString(LegalText.Safe(fault.Failure.MessaggioIt));
        writer.WriteEndElement();
        if (fault.Style.Node is not null)
        {
            writer.WriteElementString("faultactor", fault.Style.Node);
        }

        if (fault.Detail is not null)
        {
            writer.WriteStartElement("detail");
            fault.Detail(writer);
            writer.WriteEndElement();
        }
    }

    private static string FaultCode11(SoapFailure failure)
    {
        var origin = failure.Origin switch
        {
            FaultOrigin.MustUnderstand => "MustUnderstand",
            FaultOrigin.VersionMismatch => "VersionMismatch",
            FaultOrigin.Receiver => "Server",
            _ => "Client",
        };
        return origin is "Server" or "Client" && !failure.HasPlainCode && failure.Code.Categoria.Length > 0 ? $"{origin}.{failure.Code.Categoria}" : origin;
    }

    private static void Start12(XmlWriter writer, string name) =>
        writer.WriteStartElement(SoapEnvelopeWriter.Prefix, name, SoapNames.Namespace12);

    private static void Text12(XmlWriter writer, string name, string text) =>
        writer.WriteElementString(SoapEnvelopeWriter.Prefix, name, SoapNames.Namespace12, text);

    private static void Reason12(XmlWriter writer, string language, string text)
    {
        Start12(writer, "Text");
        writer.WriteAttributeString("xml", "lang", XmlNamespaces.Xml, language);
        writer.WriteString(LegalText.Safe(text));
        writer.WriteEndElement();
    }

    private sealed record Fault(
        SoapVersion Version, SoapFailure Failure, FaultStyle Style, WsAddressing? Addressing, Action<XmlWriter>? Detail, Action<XmlWriter>? Headers);
}
