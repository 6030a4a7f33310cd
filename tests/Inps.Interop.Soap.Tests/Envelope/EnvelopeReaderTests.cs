using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Envelope;

public class EnvelopeReaderTests
{
    [Fact]
    public void ValidEnvelope_IsRead_WithHeaderTreeAndPositions()
    {
        const string xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- comments are allowed -->
            <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">
              <soap:Header>
                <inps:Identity xmlns:inps="http://inps.it/" soap:mustUnderstand="true" Alias="x">
                  <UserId> RSSMRA80A01H501U </UserId><CodiceUfficio>00<!-- cut --><![CDATA[42]]></CodiceUfficio>
                </inps:Identity>
              </soap:Header>
              <soap:Body>
                <d:Presenta xmlns:d="urn:test"><d:Nome>Giò</d:Nome></d:Presenta>
              </soap:Body>
            </soap:Envelope>
            """;

        var message = Accepted(Read(xml));

        message.Version.Should().Be(SoapVersion.Soap12);
        (message.BodyNamespace, message.BodyLocalName, message.BodyLine, message.BodyColumn).Should().Be(("urn:test", "Presenta", 10, 6));
        var block = message.Headers.Should().ContainSingle().Subject;
        (block.MustUnderstand, block.Role, block.IsForUs).Should().Be((true, null, true));
        (block.Element.Namespace, block.Element.LocalName, block.Element.Prefix).Should().Be(("http://inps.it/", "Identity", "inps"));
        (block.Element.Line, block.Element.Column).Should().Be((5, 6));
        block.Element.Attribute("", "Alias").Should().Be("x");
        block.Element.Attributes.Should().HaveCount(2);
        block.Element.Children.Select(child => (child.LocalName, child.Text, child.Line)).Should().Equal(
            ("UserId", " RSSMRA80A01H501U ", 6), ("CodiceUfficio", "0042", 6));
    }

    [Fact]
    public void OpenBody_StandsOnTheOperation_WithTheLinesOfTheDocument()
    {
        var message = Accepted(Read("\n\n" + Envelope12("<a:A xmlns:a='urn:a'><soap:Body>not this</soap:Body></a:A>\n")));

        using var reader = message.OpenBody();

        (reader.NamespaceURI, reader.LocalName).Should().Be(("urn:test", "PresentaDomanda"));
        var position = (System.Xml.IXmlLineInfo)reader;
        (position.LineNumber, position.LinePosition).Should().Be((message.BodyLine, message.BodyColumn));
        message.BodyLine.Should().Be(4);
        reader.ReadOuterXml().Should().Be(Operation);
    }

    /// <summary>Beyond 4095 characters the platform's reader calls it text.</summary>
    [Fact]
    public void LongWhiteSpaceBetweenElements_IsNoText()
    {
        var blank = new string(' ', 5000);
        var xml = Envelope12("<a:A xmlns:a='urn:a'/>").Replace("><", $">{blank}<", StringComparison.Ordinal);

        Accepted(Read(xml)).BodyLocalName.Should().Be("PresentaDomanda");
        Refused(Read(xml.Replace(blank, blank + "x", StringComparison.Ordinal))).Code.Should().BeSameAs(SoapFaultCodes.SOAP003);
    }

    [Fact]
    public void UnknownMandatoryHeaders_AreAllReported()
    {
        var failure = Refused(Read(Envelope12(
            "<a:A xmlns:a='urn:a' soap:mustUnderstand='1'/><b:B xmlns:b='urn:b' soap:mustUnderstand='true'/><a:A xmlns:a='urn:a' soap:mustUnderstand='1'/><c:C xmlns:c='urn:c'/>")));

        failure.Code.Should().BeSameAs(SoapFaultCodes.SOAP001);
        failure.NotUnderstood.Should().Equal(("urn:a", "A"), ("urn:b", "B"), ("urn:a", "A"));
        failure.Errors.Should().HaveCount(3).And.OnlyContain(error => error.Riga == 1 && error.Colonna > 1);
        failure.MessaggioIt.Should().Contain("{urn:a}A").And.Contain("{urn:b}B");
    }
}
