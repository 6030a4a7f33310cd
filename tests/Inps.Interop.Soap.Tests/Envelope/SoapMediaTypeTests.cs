using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Tests.Envelope;

public class SoapMediaTypeTests
{
    [Theory]
    [InlineData("application/soap+xml", null, SoapVersion.Soap12, null, null)]
    [InlineData("Application/SOAP+XML ; charset=UTF-8", null, SoapVersion.Soap12, null, "UTF-8")]
    [InlineData("application/soap+xml;charset=\"utf-8\";action=\"urn:x:a;b\"", null, SoapVersion.Soap12, "urn:x:a;b", "utf-8")]
    [InlineData("application/soap+xml; action=urn:a; charset=utf-16", "\"ignored\"", SoapVersion.Soap12, "urn:a", "utf-16")]
    [InlineData("application/soap+xml; action=\"\"", null, SoapVersion.Soap12, "", null)]
    [InlineData("application/soap+xml; action=\"a\\\"b\\\\c\"", null, SoapVersion.Soap12, "a\"b\\c", null)]
    [InlineData("application/soap+xml; other=x;; ", null, SoapVersion.Soap12, null, null)]
    [InlineData("text/xml", null, SoapVersion.Soap11, null, null)]
    [InlineData("text/xml; charset=utf-8", "\"urn:a\"", SoapVersion.Soap11, "urn:a", "utf-8")]
    [InlineData("text/xml; charset=utf-8", " urn:a ", SoapVersion.Soap11, "urn:a", "utf-8")]
    [InlineData("text/xml; action=\"urn:b\"", "\"\"", SoapVersion.Soap11, "", null)]
    [InlineData("text/xml", "", SoapVersion.Soap11, "", null)]
    public void SoapContentType_IsRead(string contentType, string? soapAction, SoapVersion version, string? action, string? charset)
    {
        SoapMediaType.TryParse(contentType, soapAction, out var mediaType).Should().BeTrue();

        mediaType.Should().Be(new SoapMediaType(version, action, charset));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("application/json")]
    [InlineData("application/xml")]
    [InlineData("text/xml2")]
    [InlineData("application/soap+xml, text/xml")]
    [InlineData("application/soap+xml; charset")]
    [InlineData("application/soap+xml; charset=")]
    [InlineData("application/soap+xml; action=\"open")]
    [InlineData("application/soap+xml; action=\"a\"b")]
    [InlineData("application/soap+xml; =x")]
    [InlineData("application/soap+xml; char set=x")]
    [InlineData("application/soap+xml; action=a b")]
    [InlineData("multipart/related; type=\"application/xop+xml\"")]
    public void OtherOrBrokenContentType_IsNot(string? contentType)
    {
        SoapMediaType.TryParse(contentType, soapActionHeader: null, out var mediaType).Should().BeFalse();

        mediaType.Should().BeNull();
    }

    [Theory]
    [InlineData(SoapVersion.Soap12, null)]
    [InlineData(SoapVersion.Soap12, "urn:a")]
    [InlineData(SoapVersion.Soap12, "a\"b\\c;d")]
    [InlineData(SoapVersion.Soap11, null)]
    public void ContentTypeOfAnAnswer_IsReadBack(SoapVersion version, string? action)
    {
        SoapMediaType.TryParse(SoapMediaType.ContentTypeOf(version, action), soapActionHeader: null, out var mediaType).Should().BeTrue();

        mediaType.Should().Be(new SoapMediaType(version, action, "utf-8"));
    }
}
