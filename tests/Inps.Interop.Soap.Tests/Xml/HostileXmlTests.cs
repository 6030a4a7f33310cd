using System.Text;
using System.Xml;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Xml;

/// <summary>Documents made to hurt: each is refused with a sentence of its own and the place where it goes wrong.</summary>
public class HostileXmlTests
{
    private const string BillionLaughs = """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [
          <!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
          <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
        ]>
        <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body><a>&lol3;</a></soap:Body></soap:Envelope>
        """;

    [Fact]
    public void BillionLaughs_IsRefused_AtItsDoctype() =>
        ShouldBe(Refused(Read(BillionLaughs)), "DOCTYPE", line: 2, column: 2);

    [Fact]
    public void ExternalEntity_IsRefused_WithoutBeingRead() =>
        ShouldBe(Refused(Read("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")), "DOCTYPE", line: 1, column: 2);

    [Fact]
    public void UndeclaredEntity_IsRefused() =>
        ShouldBe(Refused(Read(Envelope12("", "<a>&xxe;</a>"))), "entità", line: 1);

    [Fact]
    public void TenThousandLevels_AreRefused_AtTheFirstBeyondTheBound()
    {
        var body = string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000));

        ShouldBe(Refused(Read("\n" + Envelope12("", body))), "64 livelli", line: 2);
    }

    [Fact]
    public void DepthAtTheBound_IsAccepted()
    {
        // Envelope and Body are the first two.
        var body = string.Concat(Enumerable.Repeat("<a>", 62)) + "<!-- <b> --><![CDATA[<c>]]>" + string.Concat(Enumerable.Repeat("</a>", 62));

        Accepted(Read(Envelope12("", body)));
        Refused(Read(Envelope12("", $"<x>{body}</x>"))).MessaggioIt.Should().Contain("64 livelli");
    }

    [Fact]
    public void SiblingsEmptyAndClosed_DoNotCountAsDepth() =>
        Accepted(Read(Envelope12("", "<a>" + string.Concat(Enumerable.Repeat("<b/><c x='/'></c><d e=\">\"/>", 200)) + "</a>")));

    [Fact]
    public void AttributeOfOneMegabyte_IsRefused_WhereItStands() =>
        ShouldBe(Refused(Read(Envelope12("", $"\n<a  b='{new string('x', 1 << 20)}'/>"))), "65536 caratteri", line: 2, column: 5);

    [Theory]
    [InlineData("<{0}/>")]
    [InlineData("<{0} b='c'></{0}>")]
    [InlineData("<a {0}='c'/>")]
    public void NameAtTheBound_IsAccepted_AndOneMoreIsRefused(string markup)
    {
        // Placed so that the parser's first buffer ends within the name.
        for (var blanks = 3_700; blanks < 4_100; blanks += 50)
        {
            Accepted(Read(Envelope12("", new string(' ', blanks) + string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, new string('n', 256)))));
            Refused(Read(Envelope12("", new string(' ', blanks) + string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, new string('n', 257)))))
                .MessaggioIt.Should().Contain("256 caratteri");
        }
    }

    [Fact]
    public void HundredThousandAttributes_AreRefused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=''"));

        ShouldBe(Refused(Read(Envelope12("", $"<a{attributes}/>"))), "più di 64 attributi", line: 1);
    }

    [Fact]
    public void NameOfOneMegabyte_IsRefused() =>
        ShouldBe(Refused(Read(Envelope12("", $"\n<{new string('n', 1 << 20)}/>"))), "256 caratteri", line: 2, column: 2);

    [Fact]
    public void AttributeName_BeyondTheBound_IsRefused() =>
        ShouldBe(Refused(Read(Envelope12("", $"\n<a {new string('n', 257)}='x'/>"))), "256 caratteri", line: 2, column: 4);

    [Fact]
    public void DocumentBeyondTheBound_IsRefused() =>
        Refused(Read(Envelope12(""), limits: new XmlLimits { MaxCharacters = 100 })).MessaggioIt.Should().Contain("100 caratteri");

    [Fact]
    public void HeaderBeyondTheBoundOfNodes_IsRefused()
    {
        var header = $"<h:H xmlns:h='urn:h'>{string.Concat(Enumerable.Repeat("<x y='1'/>", 2_500))}</h:H>";

        ShouldBe(Refused(Read(Envelope12(header))), "5000 elementi e attributi", line: 1);
    }

    [Fact]
    public void HeaderTextInAMillionPieces_IsJoinedOnce()
    {
        var header = $"<h:H xmlns:h='urn:h'>{string.Concat(Enumerable.Repeat("x<!---->", 1_000_000))}</h:H>";

        Accepted(Read(Envelope12(header))).Headers[0].Element.Text.Should().HaveLength(1_000_000);
    }

    [Fact]
    public void DocumentTruncatedAnywhere_IsRefused()
    {
        var bytes = Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-8'?>" + Envelope12("<i:Identity xmlns:i='http://inps.it/' a='€'><b>𝄞</b></i:Identity>"));

        for (var length = 0; length < bytes.Length; length++)
        {
            Refused(Read(bytes[..length])).Code.Should().BeSameAs(SoapFaultCodes.SOAP003, because: $"{length} bytes are no message");
        }
    }

    [Theory]
    [InlineData("a\0b", "carattere")]
    [InlineData("a\u0001b", "carattere")]
    [InlineData("a\uFFFEb", "carattere")]
    [InlineData("&#0;", "carattere")]
    [InlineData("&#xD800;", "ben formato")]
    [InlineData("a]]>b", "ben formato")]
    [InlineData("<b></c>", "tag di chiusura")]
    [InlineData("<b c='1' c='2'/>", "due volte")]
    [InlineData("<p:b/>", "prefisso")]
    [InlineData("<b c=1/>", "ben formato")]
    [InlineData("<1b/>", "comincia con")]
    [InlineData("<b", "ben formato")]
    [InlineData("<![CDATA[", "finisce prima")]
    [InlineData("<!-- a -- b -->", "ben formato")]
    public void ContentThatIsNoXml_IsRefused_WithAnItalianSentenceAndAPlace(string content, string expected) =>
        ShouldBe(Refused(Read(Envelope12("", $"<a>{content}</a>"))), expected, line: 1);

    [Theory]
    [InlineData("", "vuoto")]
    [InlineData("   ", "vuoto")]
    [InlineData("domanda", "non è XML")]
    [InlineData("{\"a\":1}", "non è XML")]
    [InlineData("<!-- only a comment -->", "vuoto")]
    [InlineData(" <?xml version='1.0'?><a/>", "ben formato")]
    [InlineData("<?xml version='1.1'?><a/>", "ben formato")]
    public void DocumentThatIsNoXml_IsRefused(string document, string expected) =>
        Refused(Read(document)).MessaggioIt.Should().Contain(expected);

    [Theory]
    [InlineData("<a/>", "dopo la fine")]
    [InlineData("x", "Fuori dall'elemento radice")]
    public void ContentAfterTheEnvelope_IsRefused(string after, string expected) =>
        Refused(Read(Envelope12("") + after)).MessaggioIt.Should().Contain(expected);

    [Fact]
    public void ManyEndTagsWithoutStart_AreRefused() =>
        Refused(Read(string.Concat(Enumerable.Repeat("</a>", 100_000)))).Code.Should().BeSameAs(SoapFaultCodes.SOAP003);

    [Fact]
    public void Sentences_TellNothingOfTheMachine()
    {
        foreach (var document in (string[])[BillionLaughs, "<a", "x", Envelope12("", "<p:a/>"), "<!DOCTYPE a SYSTEM 'http://x/'><a/>"])
        {
            var failure = Refused(Read(document));
            (failure.MessaggioIt + failure.MessageEn).Should().NotContain("System.").And.NotContain("Exception").And.NotContain("XmlReader");
        }
    }

    [Theory]
    [InlineData("\n", 4)]
    [InlineData("\r\n", 4)]
    [InlineData("\r", 4)]
    [InlineData("\n\r", 7)]
    public void Lines_AreCountedAsTheParserCountsThem(string lineEnd, int line)
    {
        var start = $"<s:Envelope xmlns:s='{Ns12}'><s:Body><a>{lineEnd}{new string(' ', 10_000)}{lineEnd}é𝄞{lineEnd}  ";
        var guard = Refused(Read($"{start}<!DOCTYPE x>"));
        var parser = Refused(Read($"{start}<b></c>"));
        var bytes = Refused(Read([.. Encoding.UTF8.GetBytes(start), 0xFF]));

        (guard.Errors[0].Riga, guard.Errors[0].Colonna).Should().Be((line, 4));
        parser.Errors[0].Riga.Should().Be(line);
        (bytes.Errors[0].Riga, bytes.Errors[0].Colonna).Should().Be((line, 3));
    }

    [Fact]
    public void Reader_ShowsCommentsInstructionsAndWhiteSpace()
    {
        using var reader = HardenedXmlReader.Create("<?p i?><a> <!--c--></a>"u8.ToArray(), charset: null, XmlLimits.Default);
        var seen = new List<XmlNodeType>();
        while (reader.Read())
        {
            seen.Add(reader.NodeType);
        }

        seen.Should().Equal(XmlNodeType.ProcessingInstruction, XmlNodeType.Element, XmlNodeType.Whitespace, XmlNodeType.Comment, XmlNodeType.EndElement);
    }

    [Fact]
    public void Reader_ThrowsItsOwnException_WithBothSentencesAndThePlace()
    {
        var reading = () =>
        {
            using var reader = HardenedXmlReader.Create("\n <!DOCTYPE a><a/>"u8.ToArray(), charset: null, XmlLimits.Default);
            reader.MoveToContent();
        };

        var thrown = reading.Should().Throw<XmlRefusedException>().Which;
        (thrown.LineNumber, thrown.LinePosition).Should().Be((2, 3));
        thrown.MessaggioIt.Should().Contain("vietato");
        thrown.MessageEn.Should().Contain("forbidden");
    }

    private static void ShouldBe(SoapFailure failure, string sentence, int line, int? column = null)
    {
        failure.Code.Should().BeSameAs(SoapFaultCodes.SOAP003);
        failure.MessaggioIt.Should().Contain(sentence);
        var error = failure.Errors.Should().ContainSingle().Subject;
        error.Riga.Should().Be(line);
        error.Colonna.Should().BeGreaterThan(0);
        if (column is not null)
        {
            error.Colonna.Should().Be(column);
        }
    }
}
