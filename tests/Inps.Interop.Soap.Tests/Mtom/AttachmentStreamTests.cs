using System.Security.Cryptography;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Soap.Xml;
using static Inps.Interop.Soap.Tests.Mtom.Packages;

namespace Inps.Interop.Soap.Tests.Mtom;

public class AttachmentStreamTests
{
    private static readonly byte[] Whole = Package(Operation(Include), ("a", new string('x', 200_000) + "\r\n--b\r\n"));

    [Fact]
    public async Task Attachment_ArrivesWhole_WithItsDigest()
    {
        using var package = await OpenAsync(new Dripping(Whole, 1_000, 70_000, 3));
        var attachment = package.Streamed!;
        using var copy = new MemoryStream();
        attachment.IsComplete.Should().BeFalse();
        FluentActions.Invoking(() => attachment.Sha256).Should().Throw<InvalidOperationException>();

        await attachment.CopyToAsync(copy, TestContext.Current.CancellationToken);

        Text(copy.ToArray()).Should().Be(new string('x', 200_000) + "\r\n--b\r\n");
        (attachment.IsComplete, attachment.BytesRead, attachment.Headers.ContentId).Should().Be((true, 200_007, "a"));
        attachment.Sha256.Should().Equal(SHA256.HashData(copy.ToArray()));
        (await attachment.ReadAsync(new byte[1], TestContext.Current.CancellationToken)).Should().Be(0);
    }

    [Fact]
    public async Task Envelope_IsReadAndJudged_BeforeTheAttachmentHasCome()
    {
        var end = Whole.AsSpan().IndexOf("xxxx"u8) + 100;
        using var package = await OpenAsync(new Breaking(Whole[..end]));

        var message = Messages.Accepted(MtomEnvelope.Read(package, XmlLimits.Default, Messages.Nothing));

        Contents(message).Should().Equal("");
    }

    [Fact]
    public async Task BrokenConnection_IsTold_WithWhatWasRead()
    {
        var end = Whole.AsSpan().IndexOf("xxxx"u8) + 50_000;
        using var package = await OpenAsync(new Breaking(Whole[..end]));
        var attachment = package.Streamed!;

        var problem = await ProblemAsync(attachment);

        problem.Problem.Should().Be(MtomProblem.Broken);
        problem.InnerException.Should().BeOfType<IOException>().Which.Message.Should().Be("reset");
        attachment.IsComplete.Should().BeFalse();
        attachment.BytesRead.Should().BeInRange(49_000, 50_000);
        (await ProblemAsync(attachment)).Should().BeSameAs(problem);
    }

    [Fact]
    public async Task MissingClosingBoundary_IsTruncated()
    {
        using var package = await OpenAsync(new MemoryStream(Whole[..^10]));

        (await ProblemAsync(package.Streamed!)).Problem.Should().Be(MtomProblem.Truncated);
    }

    [Fact]
    public async Task BeyondTheLimit_IsTooLarge()
    {
        using var package = await OpenAsync(new MemoryStream(Whole), maxAttachment: 199_999);

        (await ProblemAsync(package.Streamed!)).Problem.Should().Be(MtomProblem.TooLarge);
    }

    [Fact]
    public async Task EnvelopeBeyondTheLimit_IsTooLarge()
    {
        var opening = async () => await OpenAsync(new MemoryStream(Whole), maxEnvelope: 100);

        (await opening.Should().ThrowAsync<MtomException>()).Which.Problem.Should().Be(MtomProblem.TooLarge);
    }

    [Fact]
    public async Task AnotherPartAfterIt_IsMTOM006_AndItsBytesAreNotHandedOut()
    {
        using var package = await OpenAsync(new MemoryStream(Package(Operation(Include), ("a", "x"), ("b", "secret"))));
        var attachment = package.Streamed!;

        var problem = await ProblemAsync(attachment);

        problem.Failure!.Code.Codice.Should().Be("MTOM-006");
        (await ProblemAsync(attachment)).Should().BeSameAs(problem);
        attachment.BytesRead.Should().Be(1);
    }

    [Fact]
    public async Task RootThatIsNotFirst_IsMTOM003()
    {
        var message = Bytes($"--b1\r\nContent-ID: <a>\r\n\r\nbytes\r\n--b1\r\n{RootHeaders}\r\n<a/>\r\n--b1--");

        (await RefusedAsync(async () => await OpenAsync(new MemoryStream(message)))).Should().Be("MTOM-003");
    }

    [Fact]
    public async Task PackageOfTheEnvelopeAlone_HasNoAttachment()
    {
        using var package = await OpenAsync(new MemoryStream(Package(Operation("QUI="))));

        package.Streamed.Should().BeNull();
        Contents(Messages.Accepted(MtomEnvelope.Read(package, XmlLimits.Default, Messages.Nothing))).Should().Equal("AB");
    }

    [Fact]
    public async Task SynchronousRead_IsNotSupported()
    {
        using var package = await OpenAsync(new MemoryStream(Whole));

        FluentActions.Invoking(() => package.Streamed!.ReadByte()).Should().Throw<NotSupportedException>();
    }

    private static ValueTask<MtomPackage> OpenAsync(Stream stream, long maxEnvelope = 10_000, long maxAttachment = 1_000_000) =>
        MtomPackage.OpenAsync(stream, MediaType, MultipartLimits.Default, maxEnvelope, maxAttachment, CancellationToken.None);

    private static async Task<MtomException> ProblemAsync(AttachmentStream attachment)
    {
        var reading = () => attachment.CopyToAsync(Stream.Null);
        return (await reading.Should().ThrowAsync<MtomException>()).Which;
    }
}
