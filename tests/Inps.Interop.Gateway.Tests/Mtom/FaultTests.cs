using System.Text;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Mtom;

/// <summary>What a package can do wrong, each with its own fault, at the stage that sees it, in the version the Content-Type announces.</summary>
[Collection(MtomTestGroup.Name)]
public sealed class FaultTests(MtomGateway gateway)
{
    private static readonly string Echo = Wire.Envelope(Wire.Echo);

    public static TheoryData<string, string, string> Cases => new()
    {
        { "MTOM-001", "transport", $"--{Package.Boundary}\r\nno header\r\n\r\nx\r\n--{Package.Boundary}--" },
        { "MTOM-001", "transport", $"{Encoding.UTF8.GetString(Package.Bytes(Echo))[..^10]}" },
        { "MTOM-002", "transport", $"--{Package.Boundary}\r\nX: {new string('x', 9_000)}\r\n\r\nx\r\n--{Package.Boundary}--" },
        { "MTOM-002", "transport", string.Concat(Enumerable.Repeat($"--{Package.Boundary}\r\n\r\n\r\n", 129)) },
        { "MTOM-003", "transport", $"--{Package.Boundary}\r\nContent-Type: text/xml\r\nContent-ID: <busta@prova>\r\n\r\n{Echo}\r\n--{Package.Boundary}--" },
        { "MTOM-004", "envelope", Message("altro") },
        { "MTOM-005", "envelope", Message("a", ("a", "x"), ("a", "y")) },
        { "MTOM-006", "envelope", Message("a", ("a", "x"), ("b", "y")) },
        { "MTOM-007", "envelope", Message("a", ("a", "x")).Replace("<xop:Include", "testo<xop:Include", StringComparison.Ordinal) },
        { "MTOM-008", "transport", Message("a", ("a", "x")).Replace("binary", "base64", StringComparison.Ordinal) },
        { "SOAP-003", "envelope", Encoding.UTF8.GetString(Package.Bytes("<a>")) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task BrokenPackage_GetsItsFault(string codice, string fase, string body)
    {
        (await gateway.Client.SendAsync(Package.Raw(Encoding.UTF8.GetBytes(body)))).ShouldBeFault(codice, 500, fase);
        (await gateway.Client.SendAsync(Package.Raw(Encoding.UTF8.GetBytes(body), Wire.Soap11))).FaultCode.Should().NotBeNull();
    }

    [Fact]
    public async Task Fault_SpeaksTheVersionThatTheContentTypeAnnounces()
    {
        var body = Encoding.UTF8.GetBytes("nothing of the kind");

        (await gateway.Client.SendAsync(Package.Raw(body, Wire.Soap11))).ShouldBeFault("MTOM-001", 500, "transport", Wire.Soap11);
        (await gateway.Client.SendAsync(Package.Raw(body))).ShouldBeFault("MTOM-001", 500, "transport");
    }

    [Fact]
    public async Task FaultOfALaterStage_IsAPlainMessage() =>
        (await gateway.Client.SendAsync(Package.Content(Wire.Envelope(Wire.Echo, headers: "")))).ShouldBeFault("IDN-001", 500, "identity");

    [Theory]
    [InlineData("multipart/related; boundary=x; type=\"text/xml\"; start-info=\"text/xml\"")]
    [InlineData("multipart/related; type=\"application/xop+xml\"; start-info=\"application/soap+xml\"")]
    public async Task OtherPackages_Are415_AndTheRemedySaysHow(string contentType)
    {
        using var content = Package.Content(Echo);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await gateway.Client.SendAsync(content);

        answer.ShouldBeFault("GW-HTTP-415", 415, "transport");
        answer.Text.Should().Contain("application/xop+xml");
    }

    [Fact]
    public async Task ActionThatIsAnotherOperations_IsSOAP004()
    {
        using var content = Package.Content(Echo);
        content.Headers.ContentType!.Parameters.Add(new("action", "\"http://inps.it/AssegnoTemporaneo/v1/IAssegnoTemporaneo/PresentaDomanda\""));

        (await gateway.Client.SendAsync(content)).ShouldBeFault("SOAP-004", 500, "envelope");
    }

    [Fact]
    public async Task PackageOfAStranger_IsNotTakenApart()
    {
        using var stranger = gateway.Process.Client(certificate: (string?)null);

        (await stranger.SendAsync(Package.Raw(Encoding.UTF8.GetBytes("nothing of the kind")))).ShouldBeFault("GW-TLS-01", 403, "fruitore");
    }

    [Inside("wants limits of its own")]
    [Fact]
    public async Task ServiceWithABoundOfItsOwn_RefusesWhatAnotherTakes()
    {
        var blanks = new string(' ', MtomGateway.GestioneByte);
        var gestione = Wire.Echo.Replace("AssegnoTemporaneo", "GestioneDomande", StringComparison.Ordinal);

        (await gateway.Client.PostAsync(Wire.Envelope(Wire.Echo) + blanks)).Status.Should().Be(200);
        (await gateway.Client.PostAsync(Wire.Envelope(gestione), "GestioneDomande")).Status.Should().Be(200);
        (await gateway.Client.PostAsync(Wire.Envelope(gestione) + blanks, "GestioneDomande")).ShouldBeFault("GW-HTTP-413", 413, "transport").Frase().Should().Contain("4096");
        (await gateway.Client.SendAsync(Package.Content(Wire.Envelope(gestione) + blanks), "GestioneDomande")).ShouldBeFault("GW-HTTP-413", 413, "transport");
    }

    private static string Message(string cid, params (string Id, string Content)[] attachments) => Encoding.UTF8.GetString(Package.Bytes(
        Echo.Replace(">ciao<", $">{Package.Include(cid)}<", StringComparison.Ordinal),
        Wire.Soap12,
        [.. attachments.Select(attachment => (attachment.Id, Encoding.UTF8.GetBytes(attachment.Content)))]));
}
