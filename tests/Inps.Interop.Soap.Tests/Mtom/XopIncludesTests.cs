using static Inps.Interop.Soap.Tests.Mtom.Packages;

namespace Inps.Interop.Soap.Tests.Mtom;

public class XopIncludesTests
{
    private const string Xop = "xmlns:xop=\"http://www.w3.org/2004/08/xop/include\"";

    [Theory]
    [InlineData("cid:a", "a")]
    [InlineData("CID:a", "a")]
    [InlineData(" cid:a ", "a")]
    [InlineData("cid:http%3A%2F%2Ftempuri.org%2F1%2F6354", "http://tempuri.org/1/6354")]
    [InlineData("cid:a%2Bb@c", "a+b@c")]
    [InlineData("cid:a+b@c", "a+b@c")]
    [InlineData("cid:50%25", "50%")]
    [InlineData("cid:%ZZ", "%ZZ")]
    public async Task Address_IsDecoded_AsRfc2392Says(string href, string contentId)
    {
        var result = await ReadEnvelopeAsync(Package(Operation($"<xop:Include {Xop} href=\"{href}\"/>"), (contentId, "bytes")));

        Contents(Messages.Accepted(result)).Should().Equal("bytes");
    }

    [Theory]
    [InlineData("cid:A", "a")]
    [InlineData("cid:b", "a")]
    [InlineData("cid:root", "a")]
    [InlineData("cid:%61%61", "a")]
    [InlineData("cid:<a>", "a")]
    public async Task AddressOfNoAttachment_IsMTOM004(string href, string contentId) =>
        await RefusedWithAsync("MTOM-004", Operation($"<xop:Include {Xop} href=\"{href.Replace("<", "&lt;", StringComparison.Ordinal)}\"/>"), (contentId, "x"));

    [Theory]
    [InlineData("a")]
    [InlineData("http://example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("cid:")]
    [InlineData("")]
    public async Task AddressOfAnotherScheme_IsMTOM007(string href) => await RefusedWithAsync("MTOM-007", Operation($"<xop:Include {Xop} href=\"{href}\"/>"), ("a", "x"));

    [Fact]
    public async Task IncludeWithoutHref_IsMTOM007() => await RefusedWithAsync("MTOM-007", Operation($"<xop:Include {Xop}/>"), ("a", "x"));

    [Theory]
    [InlineData("text{0}")]
    [InlineData("{0}text")]
    [InlineData("<d:X/>{0}")]
    [InlineData("{0}<d:X/>")]
    [InlineData("{0}{0}")]
    [InlineData("<![CDATA[x]]>{0}")]
    public async Task IncludeWithSiblings_IsMTOM007(string content) =>
        await RefusedWithAsync("MTOM-007", Operation(content.Replace("{0}", Include, StringComparison.Ordinal)), ("a", "x"));

    [Theory]
    [InlineData("<xop:Include {0} href=\"cid:a\">text</xop:Include>")]
    [InlineData("<xop:Include {0} href=\"cid:a\"><xop:Include href=\"cid:a\"/></xop:Include>")]
    [InlineData("<xop:Include {0} href=\"cid:a\"><o:other xmlns:o=\"urn:o\"><xop:Include href=\"cid:a\"/></o:other></xop:Include>")]
    public async Task IncludeWithContent_IsMTOM007(string include) => await RefusedWithAsync("MTOM-007", Operation(string.Format(null, include, Xop)), ("a", "x"));

    [Fact]
    public async Task ElementsOfOtherNamespaces_InAnInclude_AreIgnored()
    {
        var result = await ReadEnvelopeAsync(Package(
            Operation($"<xop:Include {Xop} href=\"cid:a\" o:x=\"1\" xmlns:o=\"urn:o\"><o:other>text</o:other></xop:Include>", Include.Replace("cid:a", "cid:b", StringComparison.Ordinal)),
            ("a", "one"), ("b", "two")));

        Contents(Messages.Accepted(result)).Should().Equal("one", "two");
    }

    [Fact]
    public async Task WhiteSpaceAndComments_AroundAnInclude_AreNoSiblings()
    {
        var result = await ReadEnvelopeAsync(Package(Operation($"\r\n  {Include}<!-- c -->\r\n", "UVE="), ("a", "bytes")));

        Contents(Messages.Accepted(result)).Should().Equal("bytes", "QQ");
    }

    [Theory]
    [InlineData("<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Header><h:H xmlns:h=\"urn:h\"><h:X>{0}</h:X></h:H></soap:Header><soap:Body><d:Op xmlns:d=\"urn:test\"/></soap:Body></soap:Envelope>")]
    [InlineData("<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body>{0}</soap:Body></soap:Envelope>")]
    [InlineData("<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body><d:Op xmlns:d=\"urn:test\">{0}</d:Op></soap:Body></soap:Envelope>")]
    public async Task IncludeOutsideAnElementOfTheOperation_IsMTOM007(string envelope)
    {
        var message = Bytes($"--b1\r\n{RootHeaders}\r\n{envelope.Replace("{0}", Include, StringComparison.Ordinal)}\r\n--b1\r\nContent-ID: <a>\r\n\r\nx\r\n--b1--");

        Messages.Refused(await ReadEnvelopeAsync(message)).Code.Codice.Should().Be("MTOM-007");
    }

    [Fact]
    public async Task AttachmentUsedTwice_IsMTOM005() => await RefusedWithAsync("MTOM-005", Operation(Include, Include), ("a", "x"));

    [Fact]
    public async Task TwoPartsOfOneContentId_AreMTOM005()
    {
        await RefusedWithAsync("MTOM-005", Operation(Include), ("a", "x"), ("a", "y"));
        await RefusedWithAsync("MTOM-005", Operation(Include), ("a", "x"), ("root", "y"));
    }

    [Fact]
    public async Task PartNobodyUses_IsMTOM006()
    {
        await RefusedWithAsync("MTOM-006", Operation(Include), ("a", "x"), ("b", "y"));
        await RefusedWithAsync("MTOM-006", Operation("QQ=="), ("a", "x"));
        var unnamed = Bytes($"--b1\r\n{RootHeaders}\r\n{Messages.Envelope12("", Operation())}\r\n--b1\r\n\r\nx\r\n--b1--");
        Messages.Refused(await ReadEnvelopeAsync(unnamed)).Code.Codice.Should().Be("MTOM-006");
    }

    [Fact]
    public async Task Refusal_SaysWhere()
    {
        var failure = Messages.Refused(await ReadEnvelopeAsync(Package("<d:Op xmlns:d=\"urn:test\">\n  <d:C>" + Include + "</d:C></d:Op>", ("b", "x"))));

        (failure.Errors[0].Riga, failure.Errors[0].Colonna).Should().Be((2, 9));
        failure.MessaggioIt.Should().Contain("\"a\"").And.Contain("allegati presenti: b");
    }

    [Fact]
    public async Task EnvelopeIsJudgedFirst() =>
        Messages.Refused(await ReadEnvelopeAsync(Bytes($"--b1\r\n{RootHeaders}\r\n<a/>\r\n--b1--"))).Code.Codice.Should().Be("SOAP-002");

    private static async Task RefusedWithAsync(string codice, string operation, params (string Id, string Content)[] attachments) =>
        Messages.Refused(await ReadEnvelopeAsync(Package(operation, attachments))).Code.Codice.Should().Be(codice);
}
