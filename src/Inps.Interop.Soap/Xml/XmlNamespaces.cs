namespace Inps.Interop.Soap.Xml;

/// <summary>The two namespaces that belong to XML itself (Namespaces in XML 1.0 §3).</summary>
internal static class XmlNamespaces
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
}
