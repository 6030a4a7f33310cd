using System.Xml;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Faults;

/// <summary>A fault that a service answered.</summary>
/// <param name="Message">The message that holds it.</param>
/// <param name="Code">Whose fault it is; null when the service used a code of its own in place of those of SOAP.</param>
/// <param name="RawCode">The local name of Code/Value or the faultcode as written, dots included.</param>
/// <param name="Subcode">SOAP 1.2: the local name of the first Subcode. SOAP 1.1: what follows the first dot. Null when absent.</param>
/// <param name="SubcodeNamespace">SOAP 1.2: the namespace of the Subcode, else null.</param>
/// <param name="Reasons">The reasons by language (empty when unsaid), in the order written.</param>
/// <param name="Node">Node (1.2) or faultactor (1.1).</param>
/// <param name="Role">Role (1.2).</param>
/// <param name="HasDetail">Whether there is a Detail.</param>
public sealed record SoapFault(
    SoapMessage Message,
    FaultOrigin? Code,
    string RawCode,
    string? Subcode,
    string? SubcodeNamespace,
    IReadOnlyList<(string Language, string Text)> Reasons,
    string? Node,
    string? Role,
    bool HasDetail)
{
    /// <summary>The reason in the language asked for, else the first; empty when there is none.</summary>
    public string Reason(string language)
    {
        foreach (var (found, text) in Reasons)
        {
            if (found.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }

        return Reasons.Count > 0 ? Reasons[0].Text : string.Empty;
    }

    /// <summary>A new reader positioned on the Detail element; null when there is none.</summary>
    public XmlReader? OpenDetail()
    {
        if (!HasDetail)
        {
            return null;
        }

        var reader = Message.OpenBody();
        var depth = reader.Depth + 1;
        reader.Read();
        while (!(reader.NodeType == XmlNodeType.Element && FaultReader.IsDetail(reader, Message.Version)))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth)
            {
                reader.Skip();
            }
            else
            {
                reader.Read();
            }
        }

        return reader;
    }
}
