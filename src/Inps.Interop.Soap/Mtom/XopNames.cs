using System.Xml;

namespace Inps.Interop.Soap.Mtom;

/// <summary>The one element of XOP (XOP 1.0 §2.1).</summary>
internal static class XopNames
{
    public const string Namespace = "http://www.w3.org/2004/08/xop/include";
    public const string Include = "Include";
    public const string Href = "href";

    public static bool IsAtInclude(XmlReader reader) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == Include && reader.NamespaceURI == Namespace;
}
