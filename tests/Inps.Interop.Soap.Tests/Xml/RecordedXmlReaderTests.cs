using System.Text;
using System.Xml;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Tests.Xml;

public sealed class RecordedXmlReaderTests
{
    private const string Document =
        """
        <e:outer xmlns:e="urn:e" xmlns="urn:default" xmlns:q="urn:q">
          <root a="1" q:b=" two  spaces " xmlns:x="urn:x"><x:empty/><x:empty  c='&lt;&#10;'></x:empty>
            <inner xmlns="" xmlns:x="urn:other">text &amp; more<![CDATA[<cdata>]]><x:y/> </inner>
            <q:last xml:space="preserve">  </q:last>
          </root>
        </e:outer>
        """;

    [Fact]
    public void EveryNode_IsThatOfTheParser()
    {
        var (parser, recorded) = Open();

        do
        {
            Describe(recorded).Should().Be(Describe(parser));
            Attributes(recorded).Should().Equal(Attributes(parser));
            Prefixes(recorded).Should().BeEquivalentTo(Prefixes(parser));
        }
        while (parser.Read() & recorded.Read() && !(parser.NodeType == XmlNodeType.EndElement && parser.LocalName == "root"));

        Describe(recorded).Should().Be(Describe(parser));
        recorded.Read().Should().BeFalse();
        (recorded.EOF, recorded.NodeType, recorded.ReadState).Should().Be((true, XmlNodeType.None, ReadState.EndOfFile));
    }

    [Fact]
    public void WrittenAgain_ItIsTheSameText()
    {
        var (parser, recorded) = Open();

        recorded.ReadOuterXml().Should().Be(parser.ReadOuterXml());
    }

    [Fact]
    public void Attributes_AreFoundByNameAndPosition()
    {
        var (_, recorded) = Open();

        recorded.GetAttribute("a").Should().Be("1");
        recorded.GetAttribute("q:b").Should().Be(" two  spaces ");
        recorded.GetAttribute("b", "urn:q").Should().Be(" two  spaces ");
        recorded.GetAttribute("b").Should().BeNull();
        recorded.GetAttribute("a", "urn:q").Should().BeNull();
        recorded.GetAttribute(0).Should().Be("1");
        recorded.MoveToAttribute("b", "urn:q").Should().BeTrue();
        (recorded.NodeType, recorded.LocalName).Should().Be((XmlNodeType.Attribute, "b"));
        recorded.ReadAttributeValue().Should().BeTrue();
        (recorded.NodeType, recorded.Value).Should().Be((XmlNodeType.Text, " two  spaces "));
        recorded.ReadAttributeValue().Should().BeFalse();
        recorded.MoveToElement().Should().BeTrue();
        recorded.LocalName.Should().Be("root");
        FluentActions.Invoking(() => recorded.GetAttribute(3)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void LargeElement_IsNotKept()
    {
        using var reader = Parser($"<a>{new string('x', 300_000)}</a>", "a");
        using var recording = new XmlRecording(reader);

        recording.Add();
        recording.IsWhole.Should().BeTrue();

        recording.Read().Should().BeTrue();
        recording.IsWhole.Should().BeFalse();
    }

    private static (XmlReader Parser, XmlReader Recorded) Open()
    {
        using var recorder = Parser(Document, "e:outer");
        var recording = new XmlRecording(recorder);
        recording.Add();
        var start = 0;
        while (recording.Read() && !(recorder.NodeType == XmlNodeType.EndElement && recorder.LocalName == "root"))
        {
            start = recorder.LocalName == "root" ? recording.Count - 1 : start;
        }

        var nodes = start..recording.Count;
        recording.Read().Should().BeTrue();
        recording.IsWhole.Should().BeTrue();
        return (Parser(Document, "root"), new RecordedXmlReader(recording, nodes));
    }

    private static XmlReader Parser(string text, string start)
    {
        var reader = HardenedXmlReader.Create(Encoding.UTF8.GetBytes(text), charset: null, XmlLimits.Default);
        reader.ReadToFollowing(start);
        return reader;
    }

    private static string Describe(XmlReader reader)
    {
        var position = (IXmlLineInfo)reader;
        return $"{reader.NodeType} {reader.Prefix}:{reader.LocalName} {reader.NamespaceURI} '{reader.Value}' {reader.Depth} {reader.IsEmptyElement} "
            + $"{reader.HasValue} {reader.HasAttributes} {position.LineNumber},{position.LinePosition}";
    }

    private static List<string> Prefixes(XmlReader reader) =>
        [.. ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.All).Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Key}={pair.Value}")];

    private static List<string> Attributes(XmlReader reader)
    {
        var found = new List<string>();
        while (reader.MoveToNextAttribute())
        {
            found.Add(Describe(reader));
        }

        reader.MoveToElement();
        return found;
    }
}
