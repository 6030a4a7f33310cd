using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using CsCheck;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>The framework's canonicaliser, which builds trees, is the measure for ours, which builds none.</summary>
public class CanonicalXmlWriterTests
{
    private static readonly string[] Prefixes = ["", "a", "b", "c"];
    private static readonly string[] Uris = ["urn:1", "urn:2", "urn:3"];
    private static readonly string[] Texts = ["", "x", "&lt;&amp;&gt;&quot;", "&#xD;&#xA;&#9;", " \n\t", "è€\U0001F600", "<![CDATA[<&>]]>", "<!--c-->", "a<!--c-->b"];
    private static readonly string[] Values = ["", "v", "&lt;&amp;&gt;&quot;'", "&#xD;&#xA;&#9;", "è\U0001F600", "\n\t "];

    private static readonly Gen<Element> Elements = Gen.Recursive<Element>((depth, inner) =>
        from prefix in Gen.OneOf(Prefixes)
        from uri in Gen.OneOf(Uris)
        from declared in Gen.Select(Gen.OneOf(Prefixes), Gen.OneOf(Uris)).List[0, 3]
        from attributes in Gen.Select(Gen.OneOf(Prefixes), Gen.Int[0, 3], Gen.OneOf(Values)).List[0, 3]
        from texts in Gen.OneOf(Texts).List[1, 4]
        from children in depth > 4 ? Gen.Const(new List<Element>()) : inner.List[0, 3]
        select new Element(prefix, uri, declared, attributes, texts, children));

    public static TheoryData<string> Documents => new(
        "<a/>",
        "<a b='2' a='1' xml:lang='it' xmlns:q='urn:q' q:a='3'/>",
        "<p:a xmlns:p='urn:p' xmlns='urn:d'><b xmlns=''><c/></b><p:d xmlns:p='urn:x'/></p:a>",
        "<a xmlns='urn:1'><b xmlns='urn:2'><c xmlns='urn:1'/></b></a>",
        "<a>1\r\n2\r3</a>",
        "<a v='1\r\n2'>&#13;&#10;</a>",
        "<a xmlns:u='urn:unused'><b xmlns:u='urn:unused' u:x=''/></a>");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_IsWritten_AsTheFrameworkWritesIt(string xml) => CompareAll(xml);

    [Fact]
    public void AnyDocument_IsWritten_AsTheFrameworkWritesIt() => Elements.Sample(element => CompareAll(Write(element)), iter: 2000);

    [Theory]
    [InlineData(1023, 1024)] // The piece ends between them,
    [InlineData(4092, 4096)] // what is collected before it is encoded does,
    [InlineData(4095, 4096)] // both, one after the other.
    public void PieceOfText_MayEndBetweenTheHalvesOfAPair(int before, int pieces)
    {
        var xml = "<a>" + new string('x', before) + "\U0001F600\U0001F600</a>";

        Canonical(xml, CanonicalForm.Exclusive, [], pieces).Should().Be(xml);
    }

    private static void CompareAll(string xml)
    {
        Canonical(xml, CanonicalForm.Exclusive, []).Should().Be(Framework(xml, new XmlDsigExcC14NTransform()), because: xml);
        Canonical(xml, CanonicalForm.Exclusive, ["", "a", "q"]).Should().Be(Framework(xml, new XmlDsigExcC14NTransform("#default a q")), because: xml);
        Canonical(xml, CanonicalForm.Inclusive10, []).Should().Be(Framework(xml, new XmlDsigC14NTransform()), because: xml);
        Canonical(xml, CanonicalForm.Inclusive11, []).Should().Be(Framework(xml, new XmlDsigC14NTransform()), because: xml);
    }

    private static string Canonical(string xml, CanonicalForm form, string[] prefixes, int pieces = 7)
    {
        using var bytes = new MemoryStream();
        using var output = new CanonicalOutput(bytes.Write);
        var writer = new CanonicalXmlWriter(output);
        writer.Begin(form, prefixes, []);
        using var reader = HardenedXmlReader.Create(Encoding.UTF8.GetBytes(xml), charset: null, XmlLimits.Default);
        var element = new ElementView();
        var chunk = new char[pieces];
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    element.Load(reader);
                    writer.StartElement(element, (IXmlNamespaceResolver)reader);
                    if (reader.IsEmptyElement)
                    {
                        writer.EndElement();
                    }

                    break;
                case XmlNodeType.EndElement:
                    writer.EndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    while (reader.ReadValueChunk(chunk, 0, chunk.Length) is var read and > 0)
                    {
                        writer.Text(chunk.AsSpan(0, read));
                    }

                    break;
            }
        }

        output.Flush();
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Framework(string xml, Transform transform)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using (var reader = HardenedXmlReader.Create(Encoding.UTF8.GetBytes(xml), charset: null, XmlLimits.Default))
        {
            document.Load(reader);
        }

        transform.LoadInput(document);
        using var text = new StreamReader((Stream)transform.GetOutput(typeof(Stream)), Encoding.UTF8);
        return text.ReadToEnd();
    }

    private static string Write(Element root)
    {
        var xml = new StringBuilder();
        Write(xml, root, []);
        return xml.ToString();
    }

    private static void Write(StringBuilder xml, Element element, Dictionary<string, string> outer)
    {
        var declared = new Dictionary<string, string>();
        foreach (var (prefix, uri) in element.Declared)
        {
            declared[prefix] = uri;
        }

        var scope = new Dictionary<string, string>(outer);
        foreach (var (prefix, uri) in declared)
        {
            scope[prefix] = uri;
        }

        foreach (var prefix in element.Attributes.Select(attribute => attribute.Prefix).Append(element.Prefix))
        {
            if (prefix.Length > 0 && !scope.ContainsKey(prefix))
            {
                declared[prefix] = scope[prefix] = element.Uri;
            }
        }

        var name = element.Prefix.Length == 0 ? "e" : element.Prefix + ":e";
        xml.Append('<').Append(name);
        foreach (var (prefix, uri) in declared)
        {
            xml.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"").Append(uri).Append('"');
        }

        foreach (var (prefix, number, value) in element.Attributes.DistinctBy(a => (a.Prefix.Length == 0 ? "" : scope[a.Prefix], a.Number)))
        {
            xml.Append(' ').Append(prefix.Length == 0 ? "" : prefix + ":").Append('t').Append(number).Append("=\"").Append(value).Append('"');
        }

        xml.Append('>');
        for (var i = 0; i < Math.Max(element.Texts.Count, element.Children.Count); i++)
        {
            xml.Append(i < element.Texts.Count ? element.Texts[i] : "");
            if (i < element.Children.Count)
            {
                Write(xml, element.Children[i], scope);
            }
        }

        xml.Append("</").Append(name).Append('>');
    }

    private sealed record Element(
        string Prefix,
        string Uri,
        List<(string Prefix, string Uri)> Declared,
        List<(string Prefix, int Number, string Value)> Attributes,
        List<string> Texts,
        List<Element> Children);
}
