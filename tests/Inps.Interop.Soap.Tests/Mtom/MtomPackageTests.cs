using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using static Inps.Interop.Soap.Tests.Mtom.Packages;

namespace Inps.Interop.Soap.Tests.Mtom;

public class MtomPackageTests
{
    private const string NoStart = "multipart/related; type=\"application/xop+xml\"; boundary=b1";

    [Theory]
    [InlineData("Content-Type: text/xml\r\n")]
    [InlineData("Content-Type: application/xop+xml; type=\"application/json\"\r\nContent-ID: <root>\r\n")]
    [InlineData("Content-Type: application/xop+xml; type=\"text/xml\"\r\nContent-ID: <root>\r\n")]
    [InlineData("Content-Type: application/xop+xml; type=\"application/soap+xml\"\r\n")]
    [InlineData("Content-Type: application/xop+xml; type=\"application/soap+xml\"\r\nContent-ID: <other>\r\n")]
    public async Task RootThatIsMissing_OrNoSoapInXop_IsMTOM003(string headers) =>
        (await RefusedAsync(async () => await ReadAsync(Bytes($"--b1\r\n{headers}\r\n<a/>\r\n--b1--")))).Should().Be("MTOM-003");

    [Fact]
    public async Task NoVersionAnywhere_IsMTOM003() =>
        (await RefusedAsync(async () => await ReadAsync(Bytes("--b1\r\nContent-Type: application/xop+xml\r\n\r\n<a/>\r\n--b1--"), Type(NoStart)))).Should().Be("MTOM-003");

    [Fact]
    public async Task Root_MayStandAnywhere_WhenStartNamesIt()
    {
        var message = Bytes($"--b1\r\nContent-ID: <a>\r\n\r\nbytes\r\n--b1\r\n{RootHeaders}\r\n{Messages.Envelope12("", Operation(Include))}\r\n--b1--");

        Contents(Messages.Accepted(await ReadEnvelopeAsync(message))).Should().Equal("bytes");
    }

    [Fact]
    public async Task WithoutStartAndStartInfo_TheFirstPartIsTheRoot_AndTellsTheVersion()
    {
        using var package = await ReadAsync(
            Bytes("--b1\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"application/soap+xml; action=\\\"urn:own\\\"\"\r\n\r\n<a/>\r\n--b1--"), Type(NoStart));

        package.MediaType.Should().Be(new SoapMediaType(SoapVersion.Soap12, "urn:own", "utf-8"));
        Text(package.Envelope.Span).Should().Be("<a/>");
    }

    [Fact]
    public async Task ActionOfThePackage_WinsOverThatOfTheRoot()
    {
        using var package = await ReadAsync(
            Bytes("--b1\r\nContent-Type: application/xop+xml; type=\"application/soap+xml; action=\\\"urn:own\\\"\"\r\n\r\n<a/>\r\n--b1--"), Type(NoStart + "; action=\"urn:outer\""));

        package.MediaType.Action.Should().Be("urn:outer");
    }

    [Fact]
    public async Task ContentOfARefusal_IsTruncatedOrMalformed()
    {
        var truncated = async () => await ReadAsync(Bytes($"--b1\r\n{RootHeaders}\r\n<a/>"));
        var malformed = async () => await ReadAsync(Bytes($"--b1\r\n{RootHeaders}\r\n<a/>\r\n--b1x--\r\n"));

        (await truncated.Should().ThrowAsync<MtomException>()).Which.Problem.Should().Be(MtomProblem.Truncated);
        (await malformed.Should().ThrowAsync<MtomException>()).Which.Problem.Should().Be(MtomProblem.Malformed);
    }
}
