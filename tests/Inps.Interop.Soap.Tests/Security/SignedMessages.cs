using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Time.Testing;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>Signs and verifies messages at a fixed instant.</summary>
internal static class SignedMessages
{
    public const string To = "https://gateway.example.it/modi/soap/Prova/v1/";
    public const string Identity = "<inps:Identity xmlns:inps=\"http://inps.it/\"><UserId>RSSMRA80A01H501U</UserId></inps:Identity>";

    public static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    public static readonly SecurityRequirements Everything = SecurityRequirements.IntegritySoap01WithId.WithHeaders(("http://inps.it/", "Identity"));

    private static readonly HashSet<(string Namespace, string LocalName)> Understood = [("http://inps.it/", "Identity"), WssNames.Security];

    public static ICertificateTrust Trust { get; } = new TrustedCertificates([Keys.Rsa, Keys.Ec256], [Keys.Ca]);

    /// <summary>A signed message: To, MessageID, Action, Identity, Timestamp and Body.</summary>
    public static string Sign(
        SoapVersion version = SoapVersion.Soap12, SigningOptions? options = null, X509Certificate2? certificate = null, string? envelope = null)
    {
        envelope ??= version == SoapVersion.Soap12 ? Messages.Envelope12(Identity) : Messages.Envelope11(Identity);
        var signer = new MessageSigner(certificate ?? Keys.Rsa, [Keys.Ca], new FakeTimeProvider(Now));
        return Encoding.UTF8.GetString(signer.Sign(Encoding.UTF8.GetBytes(envelope), version, options ?? Options()).Bytes.Span);
    }

    public static SigningOptions Options(SecurityRequirements? parts = null) =>
        new() { Parts = parts ?? Everything, To = To, Action = "urn:prova:presentaDomanda" };

    public static SoapMessage Read(string xml, SoapVersion version = SoapVersion.Soap12) => Messages.Accepted(
        EnvelopeReader.Read(Encoding.UTF8.GetBytes(xml), version == SoapVersion.Soap12 ? Messages.Soap12 : Messages.Soap11, XmlLimits.Default, Understood));

    public static SecurityResult Verify(
        string xml,
        SecurityRequirements? required = null,
        DateTimeOffset? now = null,
        ICertificateTrust? trust = null,
        SecurityTolerances? tolerances = null,
        SoapVersion version = SoapVersion.Soap12)
    {
        using var message = Read(xml, version);
        return new MessageVerifier(trust ?? Trust, new FakeTimeProvider(now ?? Now), tolerances ?? SecurityTolerances.Default)
            .Verify(message, required ?? Everything, [To]);
    }

    public static VerifiedMessage Accepted(SecurityResult result) =>
        result.Should().BeOfType<SecurityResult.Verified>(because: (result as SecurityResult.Refused)?.Failure.MessageEn ?? "").Subject.Message;

    public static SoapFailure Refused(SecurityResult result) => result.Should().BeOfType<SecurityResult.Refused>().Subject.Failure;
}
