using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Envelope;

/// <summary>What holds of every valid envelope, whichever way it is written: it is read, and what is read is what was meant.</summary>
public class EnvelopePropertyTests
{
    private static readonly string[] Names = ["a", "Presenta", "x-1", "_b", "Città"];
    private static readonly string[] Texts = ["", "x", "Giò & <figli>", " due  spazi ", "𝄞", "]]>", "'\"", "\t\n"];
    private static readonly string[] Namespaces = ["urn:a", "urn:b?c=d&e", "http://inps.it/"];

    private static readonly Gen<XElement> Elements = Gen.Recursive<XElement>((depth, self) =>
        Gen.Select(Gen.OneOf(Namespaces), Gen.OneOf(Names), Gen.OneOf(Texts), depth < 4 ? self.Array[0, 3] : Gen.Const(Array.Empty<XElement>()))
            .Select((ns, name, text, children) => new XElement(
                XName.Get(name, ns), new XAttribute("attr", text), text, children.Select(child => new XElement(child)))));

    private static readonly Gen<(string? Role, bool IsForUs)> Roles = Gen.OneOf<(string?, bool)>(
        (null, true), (Ns12 + "/role/next", true), (Ns12 + "/role/ultimateReceiver", true), (Ns12 + "/role/none", false), ("urn:another", false));

    private static readonly Gen<(XElement Block, bool Must, bool IsForUs)> Blocks =
        Gen.Select(Elements, Gen.Bool, Roles, Gen.OneOf("1", "true"), Gen.OneOf("0", "false")).Select((block, must, role, yes, no) =>
        {
            var copy = new XElement(block);
            copy.SetAttributeValue(XName.Get("mustUnderstand", Ns12), must ? yes : no);
            copy.SetAttributeValue(XName.Get("role", Ns12), role.Role);
            return (copy, must, role.IsForUs);
        });

    private static readonly Gen<(Encoding Encoding, string Comment, string Prefix)> Writings = Gen.Select(
        Gen.OneOf<Encoding>(new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)),
        Gen.OneOf("", "c"),
        Gen.OneOf("s", "soap", ""));

    [Fact]
    public void ValidEnvelope_IsReadAsItWasMeant_HoweverItIsWritten() =>
        Gen.Select(Blocks.Array[0, 4], Elements, Writings).Sample((blocks, body, writing) =>
        {
            var bytes = Write(blocks.Select(block => block.Block), body, writing);
            var understood = blocks.Select(block => (block.Block.Name.NamespaceName, block.Block.Name.LocalName)).ToHashSet();

            var message = Accepted(EnvelopeReader.Read(bytes, Soap12, XmlLimits.Default, understood));

            Assert.Equal(
                blocks.Select(block => (block.Block.Name.NamespaceName, block.Block.Name.LocalName, block.Must, block.IsForUs)),
                message.Headers.Select(block => (block.Element.Namespace, block.Element.LocalName, block.MustUnderstand, block.IsForUs)));
            Assert.Equal(body.Name, XName.Get(message.BodyLocalName, message.BodyNamespace));
            using var reader = message.OpenBody();
            Assert.True(XNode.DeepEquals(Plain(body), Plain((XElement)XNode.ReadFrom(reader))), Encoding.UTF8.GetString(bytes));
        }, iter: 2000);

    [Fact]
    public void MandatoryBlocksForUs_AreAllNamed_AndNoOthers() =>
        Gen.Select(Blocks.Array[0, 5], Writings).Sample((blocks, writing) =>
        {
            var bytes = Write(blocks.Select(block => block.Block), new XElement("a"), writing);
            var expected = blocks.Where(block => block.Must && block.IsForUs).Select(block => (block.Block.Name.NamespaceName, block.Block.Name.LocalName)).ToList();

            var result = EnvelopeReader.Read(bytes, Soap12, XmlLimits.Default, Nothing);

            if (expected.Count == 0)
            {
                Assert.IsType<EnvelopeResult.Ok>(result);
            }
            else
            {
                var failure = Refused(result);
                Assert.Equal(FaultOrigin.MustUnderstand, failure.Origin);
                Assert.Equal(expected.Distinct().Order(), failure.NotUnderstood.Distinct().Order());
            }
        }, iter: 2000);

    private static byte[] Write(IEnumerable<XElement> blocks, XElement body, (Encoding Encoding, string Comment, string Prefix) writing)
    {
        XNamespace soap = Ns12;
        var document = new XDocument(
            writing.Comment.Length > 0 ? new XComment(writing.Comment) : null,
            new XElement(
                soap + "Envelope",
                writing.Prefix.Length > 0 ? new XAttribute(XNamespace.Xmlns + writing.Prefix, Ns12) : null,
                new XElement(soap + "Header", blocks),
                new XElement(soap + "Body", body)));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = writing.Encoding, Indent = false, NewLineHandling = NewLineHandling.Entitize }))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Without the declarations of namespaces, of which each writer makes its own, and with adjacent texts joined.</summary>
    private static XElement Plain(XElement element) => new(
        element.Name,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
        element.Nodes().Select(node => node is XElement child ? (XNode)Plain(child) : new XText(((XText)node).Value)));
}
