using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using static Inps.Interop.Soap.Tests.Mtom.Packages;

namespace Inps.Interop.Soap.Tests.Mtom;

public class MtomMediaTypeTests
{
    // As the stacks write them: WCF, Metro, CXF, Axis2.
    [Theory]
    [InlineData("multipart/related; type=\"application/xop+xml\";start=\"<http://tempuri.org/0>\";boundary=\"uuid:b71dc628-ec8f-4422-8a4a-992f041cb94c+id=1\";start-info=\"application/soap+xml\";action=\"urn:op\"",
        "uuid:b71dc628-ec8f-4422-8a4a-992f041cb94c+id=1", "http://tempuri.org/0", SoapVersion.Soap12, "urn:op")]
    [InlineData("multipart/related;start=\"<rootpart*1@example.jaxws.sun.com>\";type=\"application/xop+xml\";boundary=\"uuid:1\";start-info=\"text/xml\"",
        "uuid:1", "rootpart*1@example.jaxws.sun.com", SoapVersion.Soap11, "urn:header")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; boundary=\"uuid:1\"; start=\"<root.message@cxf.apache.org>\"; start-info=\"application/soap+xml; action=\\\"urn:op\\\"\"",
        "uuid:1", "root.message@cxf.apache.org", SoapVersion.Soap12, "urn:op")]
    [InlineData("Multipart/Related; boundary=MIMEBoundary_1; TYPE=\"application/XOP+xml\"; start=\"<0.1@apache.org>\"; start-info=\"application/soap+xml\"",
        "MIMEBoundary_1", "0.1@apache.org", SoapVersion.Soap12, null)]
    public void ForeignStacks_AreRead(string contentType, string boundary, string start, SoapVersion version, string? action)
    {
        var mediaType = Type(contentType, "\"urn:header\"");

        (mediaType.Boundary, mediaType.Start).Should().Be((boundary, start));
        mediaType.Soap.Should().Be(new SoapMediaType(version, action, null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("application/soap+xml")]
    [InlineData("multipart/form-data; type=\"application/xop+xml\"; boundary=x")]
    [InlineData("multipart/related; type=\"application/xop+xml\"")]
    [InlineData("multipart/related; boundary=x")]
    [InlineData("multipart/related; type=\"text/xml\"; boundary=x")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; boundary=\"\"")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; boundary=\"x \"")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; boundary=\"x\\\"y\"")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; boundary=\"x\r\n\"")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; boundary=x; boundary=y")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; boundary=x; start-info=\"application/json\"")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; boundary=12345678901234567890123456789012345678901234567890123456789012345678901")]
    public void Others_AreNot(string? contentType) => MtomMediaType.TryParse(contentType, null, out _).Should().BeFalse();

    [Theory]
    [InlineData(null, false)]
    [InlineData("*/*", false)]
    [InlineData("application/soap+xml", false)]
    [InlineData("application/soap+xml, multipart/related; type=\"application/xop+xml\"", true)]
    [InlineData("Multipart/Related", true)]
    public void Accept_AsksForPackages_ByName(string? accept, bool expected) => MtomMediaType.IsAcceptedBy(accept).Should().Be(expected);
}
