using System.Text;
using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Faults;

/// <summary>Finds out whether a message is a fault and reads it.</summary>
public static class FaultReader
{
    /// <summary>Whether the Body's child is the Fault of the message's version.</summary>
    public static bool IsFault(SoapMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.BodyLocalName == "Fault" && message.BodyNamespace == SoapNames.NamespaceOf(message.Version);
    }

    /// <summary>The fault, or null when the message is none. What a sloppy service leaves out is left out here too.</summary>
    public static SoapFault? Read(SoapMessage message)
    {
        if (!IsFault(message))
        {
            return null;
        }

        using var reader = message.OpenBody();
        var parts = new Parts();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            reader.Read();
            while (reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    ReadChild(reader, message.Version, parts);
                }
                else
                {
                    reader.Read();
                }
            }
        }

        var code = parts.Code ?? string.Empty;
        var dot = message.Version == SoapVersion.Soap11 ? code.IndexOf('.', StringComparison.Ordinal) : -1;
        return new SoapFault(
            message,
            parts.CodeIsOfSoap ? OriginOf(dot < 0 ? code : code[..dot], message.Version)
                : parts.CodeIsOfSecurity ? FaultOrigin.Sender : null,
            code,
            dot < 0 ? parts.Subcode : code[(dot + 1)..],
            parts.SubcodeNamespace,
            parts.Reasons,
            parts.Node,
            parts.Role,
            parts.HasDetail);
    }

    internal static bool IsDetail(XmlReader reader, SoapVersion version) => version == SoapVersion.Soap12
        ? reader.LocalName == "Detail" && reader.NamespaceURI == SoapNames.Namespace12
        : reader.LocalName == "detail" && reader.NamespaceURI.Length == 0;

    private static FaultOrigin? OriginOf(string localName, SoapVersion version) => (localName, version) switch
    {
        ("Sender", SoapVersion.Soap12) or ("Client", SoapVersion.Soap11) => FaultOrigin.Sender,
        ("Receiver", SoapVersion.Soap12) or ("Server", SoapVersion.Soap11) => FaultOrigin.Receiver,
        ("MustUnderstand", _) => FaultOrigin.MustUnderstand,
        ("VersionMismatch", _) => FaultOrigin.VersionMismatch,
        ("DataEncodingUnknown", SoapVersion.Soap12) => FaultOrigin.DataEncodingUnknown,
        _ => null,
    };

    /// <summary>Reads one child of Fault and leaves the reader behind its end tag.</summary>
    private static void ReadChild(XmlReader reader, SoapVersion version, Parts parts)
    {
        if (IsDetail(reader, version))
        {
            parts.HasDetail = true;
            reader.Skip();
            return;
        }

        switch (reader.LocalName)
        {
            case "Code" when version == SoapVersion.Soap12:
                ReadCode12(reader, parts);
                break;
            case "Reason" when version == SoapVersion.Soap12:
                ReadReason12(reader, parts);
                break;
            case "Node" or "faultactor":
                parts.Node = TextOf(reader).Trim();
                break;
            case "Role" when version == SoapVersion.Soap12:
                parts.Role = TextOf(reader).Trim();
                break;
            case "faultcode" when version == SoapVersion.Soap11:
                (var ns, parts.Code) = ReadName(reader);
                parts.CodeIsOfSoap = ns == SoapNames.Namespace11;
                parts.CodeIsOfSecurity = ns == WssNames.NamespaceOfFault(parts.Code);
                break;
            case "faultstring" when version == SoapVersion.Soap11:
                var language = reader.GetAttribute("lang", XmlNamespaces.Xml) ?? string.Empty;
                parts.Reasons.Add((language, TextOf(reader)));
                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>Code holds Value and Subcode, which holds Value and again Subcode: the first two Values count.</summary>
    private static void ReadCode12(XmlReader reader, Parts parts)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Value")
            {
                reader.Read();
                continue;
            }

            var (ns, localName) = ReadName(reader);
            if (parts.Code is null)
            {
                (parts.Code, parts.CodeIsOfSoap) = (localName, ns == SoapNames.Namespace12);
            }
            else if (parts.Subcode is null)
            {
                (parts.Subcode, parts.SubcodeNamespace) = (localName, ns);
            }
        }

        reader.Read();
    }

    private static void ReadReason12(XmlReader reader, Parts parts)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Text")
            {
                var language = reader.GetAttribute("lang", XmlNamespaces.Xml) ?? string.Empty;
                parts.Reasons.Add((language, TextOf(reader)));
            }
            else
            {
                reader.Read();
            }
        }

        reader.Read();
    }

    /// <summary>The qualified name that an element holds as its text.</summary>
    private static (string Namespace, string LocalName) ReadName(XmlReader reader)
    {
        var resolver = (IXmlNamespaceResolver)reader;
        // The scope is that of the element: it must be asked before the element is left.
        var scope = resolver.GetNamespacesInScope(XmlNamespaceScope.All);
        var text = TextOf(reader).Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return scope.TryGetValue(colon < 0 ? string.Empty : text[..colon], out var ns)
            ? (ns, text[(colon + 1)..])
            : (string.Empty, text[(colon + 1)..]);
    }

    /// <summary>The text of an element, that of elements inside left out; the reader is left behind the end tag.</summary>
    private static string TextOf(XmlReader reader)
    {
        var text = new StringBuilder();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            reader.Read();
            while (reader.Depth > depth)
            {
                if (reader.Depth == depth + 1 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    text.Append(reader.Value);
                }

                reader.Read();
            }
        }

        reader.Read();
        return text.ToString();
    }

    private sealed class Parts
    {
        public string? Code { get; set; }

        public bool CodeIsOfSoap { get; set; }

        /// <summary>WSS 1.1.1 §12: what the sender's message broke, in the place of Client.</summary>
        public bool CodeIsOfSecurity { get; set; }

        public string? Subcode { get; set; }

        public string? SubcodeNamespace { get; set; }

        public List<(string Language, string Text)> Reasons { get; } = [];

        public string? Node { get; set; }

        public string? Role { get; set; }

        public bool HasDetail { get; set; }
    }
}
