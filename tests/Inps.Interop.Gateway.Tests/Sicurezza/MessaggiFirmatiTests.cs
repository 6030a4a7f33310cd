using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

/// <summary>Message security over mutual TLS, as agreed with the fruitore for each service.</summary>
[Collection(SicurezzaTestGroup.Name)]
public sealed class MessaggiFirmatiTests(SicurezzaGateway gateway)
{
    private const string Assegno = "AssegnoTemporaneo";
    private const string Gestione = "GestioneDomande";
    private const string Alas = "Alas";

    private static readonly SecurityRequirements Integrity = SecurityRequirements.IntegritySoap01.WithHeaders(("http://inps.it/", "Identity"));
    private static readonly SecurityRequirements IntegrityWithId = SecurityRequirements.IntegritySoap01WithId.WithHeaders(("http://inps.it/", "Identity"));

    [Theory]
    [InlineData(Wire.Soap12, "application/soap+xml")]
    [InlineData(Wire.Soap11, "text/xml")]
    public async Task SignedMessage_IsServed(string ns, string mediaType)
    {
        var signed = gateway.Sign(Assegno, SicurezzaGateway.Echo(Assegno, ns: ns), Integrity, ns: ns);

        var answer = await gateway.Client.PostAsync(signed, Assegno, mediaType);

        answer.Status.Should().Be(200, because: answer.Text);
        answer.Text.Should().NotContain("Security>");
    }

    [Fact]
    public async Task SignedDomanda_IsRegistered()
    {
        var domanda = Wire.Sample("AssegnoTemporaneo/v1/valide/minimo.xml", Target.Fresh("firmata-0001"));

        var answer = await gateway.Client.PostAsync(gateway.Sign(Assegno, Wire.Envelope(Wire.PresentaDomanda(EntiDiProva.OfFirmatario(domanda))), Integrity), Assegno);

        answer.Esito.Should().BeOneOf("OK", "OK_CON_AVVISI");
    }

    [Fact]
    public async Task UnsignedMessage_IsRefused_WhereASignatureWasAgreed()
    {
        var answer = await gateway.Client.PostAsync(SicurezzaGateway.Echo(Assegno), Assegno);

        answer.ShouldBeFault("WSS-001", 500, "integrity");
        answer.Frase().Should().Contain("INTEGRITY_SOAP_01");
    }

    [Fact]
    public async Task WeakerMessage_IsRefused_StricterIsServed()
    {
        var weaker = gateway.Sign(Assegno, SicurezzaGateway.Echo(Assegno), SecurityRequirements.IdAuthSoap02);
        var stricter = gateway.Sign("BonusBabySitting", SicurezzaGateway.Echo("BonusBabySitting"), IntegrityWithId);

        (await gateway.Client.PostAsync(weaker, Assegno)).ShouldBeFault("WSS-003", 500, "integrity");
        (await gateway.Client.PostAsync(stricter, "BonusBabySitting")).Status.Should().Be(200);
    }

    [Fact]
    public async Task IdentityThatIsNotSigned_IsRefused()
    {
        var signed = gateway.Sign(Assegno, SicurezzaGateway.Echo(Assegno), SecurityRequirements.IntegritySoap01);

        (await gateway.Client.PostAsync(signed, Assegno)).ShouldBeFault("WSS-003", 500, "integrity").Frase().Should().Contain("Identity");
    }

    [Fact]
    public async Task ChangedBody_TellsDigestsAndCertificate_UnderTheStandardSubcode()
    {
        var signed = gateway.Sign(Assegno, SicurezzaGateway.Echo(Assegno), Integrity);

        var answer = await gateway.Client.PostAsync(signed.Replace("ciao", "ciAo", StringComparison.Ordinal), Assegno);

        answer.ShouldBeFault("WSS-011", 500, "integrity");
        answer.Envelope.Descendants(XName.Get("Subcode", Wire.Soap12)).First().Element(XName.Get("Value", Wire.Soap12))!.Value.Should().Be("wss:FailedCheck");
        answer.Frase().Should().Contain("digest ricevuto ").And.Contain(", calcolato ").And.Contain("CN=sigillo");
        answer.Elenco().Should().ContainSingle().Which.XPath.Should().Be("/Envelope/Body");
    }

    [Fact]
    public async Task CertificateOfAnotherEnte_IsRefused()
    {
        using var foreign = TestCertificates.Load("patronato2");
        using var unknown = TestCertificates.Load("non-iscritto");

        foreach (var (certificate, told) in new[] { (foreign, "non è dell'ente " + EntiDiProva.CodiceFirmatario), (unknown, "non è tra quelli comunicati") })
        {
            var signed = gateway.Sign(Assegno, SicurezzaGateway.Echo(Assegno), Integrity, certificate: certificate);

            (await gateway.Client.PostAsync(signed, Assegno)).ShouldBeFault("WSS-007", 500, "integrity").Frase().Should().Contain(told);
        }
    }

    [Theory]
    [InlineData(EntiDiProva.Sigillo, CertificateReferenceKind.Thumbprint)]
    [InlineData(EntiDiProva.Sigillo, CertificateReferenceKind.IssuerSerial)]
    [InlineData(EntiDiProva.Sigillo, CertificateReferenceKind.SubjectKeyIdentifier)]
    [InlineData(EntiDiProva.Firmatario, CertificateReferenceKind.SubjectKeyIdentifier)]
    public async Task EnrolledCertificate_MayBeNamedByReference_WhicheverTheChannelHas(string name, CertificateReferenceKind kind)
    {
        using var certificate = TestCertificates.Load(name);

        var answer = await gateway.Client.PostAsync(Named(certificate, kind), Assegno);

        answer.Status.Should().Be(200, because: answer.Text);
    }

    [Fact]
    public async Task CertificateOfAnotherEnte_IsNotFoundByItsName()
    {
        using var foreign = TestCertificates.Load("patronato2");

        (await gateway.Client.PostAsync(Named(foreign, CertificateReferenceKind.Thumbprint), Assegno)).ShouldBeFault("WSS-008", 500, "integrity");
    }

    [Fact]
    public async Task MessageForAnotherService_IsRefused_AndTheAcceptedAddressesAreTold()
    {
        var signed = gateway.Sign(Assegno, SicurezzaGateway.Echo(Assegno), Integrity, to: gateway.AddressOf(Gestione));

        (await gateway.Client.PostAsync(signed, Assegno)).ShouldBeFault("WSS-013", 500, "integrity").Frase().Should().Contain(gateway.AddressOf(Assegno));
    }

    [Fact]
    public async Task RepeatedMessage_IsRefused_WhereIdsAreUsedOnce()
    {
        var signed = gateway.Sign(Gestione, SicurezzaGateway.Echo(Gestione), SecurityRequirements.IdAuthSoap02);

        (await gateway.Client.PostAsync(signed, Gestione)).Status.Should().Be(200);
        (await gateway.Client.PostAsync(signed, Gestione)).ShouldBeFault("WSS-014", 500, "integrity");
        (await gateway.Client.PostAsync(gateway.Sign(Gestione, SicurezzaGateway.Echo(Gestione), SecurityRequirements.IdAuthSoap02), Gestione)).Status.Should().Be(200);
    }

    [Fact]
    public async Task MessageWhoseVerificationFails_DoesNotUseUpItsId()
    {
        var signed = gateway.Sign(Gestione, SicurezzaGateway.Echo(Gestione), SecurityRequirements.IntegritySoap01WithId);

        (await gateway.Client.PostAsync(signed.Replace("ciao", "ciAo", StringComparison.Ordinal), Gestione)).ShouldBeFault("WSS-011", 500, "integrity");
        (await gateway.Client.PostAsync(signed, Gestione)).Status.Should().Be(200);
    }

    [Fact]
    public async Task AnswerUnderNonRepudiation_IsSealed_AndTiedToItsRequest()
    {
        var signed = gateway.Sign(Alas, SicurezzaGateway.Echo(Alas), IntegrityWithId);

        var answer = await gateway.Client.PostAsync(signed, Alas);

        answer.Status.Should().Be(200, because: answer.Text);
        using var request = Read(signed);
        var sent = ((SecurityResult.Verified)Verifier(EntiDiProva.Sigillo).Verify(request, IntegrityWithId, [gateway.AddressOf(Alas)])).Message;
        using var read = Read(answer.Text);
        var digest = new RequestDigest("http://inps.it/Alas/v1", sent.Parts);
        var required = SecurityRequirements.IntegritySoap01WithId.WithHeaders((digest.Namespace, RequestDigest.LocalName));
        Verifier("gateway").Verify(read, required, ["http://www.w3.org/2005/08/addressing/anonymous"]).Should().BeOfType<SecurityResult.Verified>();
        digest.Compare(read).Should().BeNull();
        read.Addressing!.RelatesTo.Should().Be(sent.MessageId);
    }

    [Fact]
    public async Task RepeatedMessageUnderNonRepudiation_GetsTheStoredAnswer_OtherContentAFault()
    {
        var id = $"urn:uuid:{Guid.NewGuid()}";
        var signed = gateway.Sign(Alas, SicurezzaGateway.Echo(Alas), IntegrityWithId, messageId: id);
        var other = gateway.Sign(Alas, SicurezzaGateway.Echo(Alas).Replace("ciao", "altro", StringComparison.Ordinal), IntegrityWithId, messageId: id);

        var first = await gateway.Client.PostAsync(signed, Alas);
        // What is no registration is recorded by a queue: the answer is there when the trace is.
        Answer again;
        do
        {
            again = await gateway.Client.PostAsync(signed, Alas);
            again.Status.Should().Be(200, because: again.Text);
        }
        while (again.Text != first.Text);

        again.IdTransazione.Should().NotBe(first.IdTransazione);
        (await gateway.Client.PostAsync(other, Alas)).ShouldBeFault("WSS-014", 500, "integrity");
    }

    [Fact]
    public async Task SignatureThatNobodyAskedFor_IsVerifiedAllTheSame()
    {
        using var client = gateway.Process.Client("patronato2");
        using var certificate = TestCertificates.Load("patronato2");
        var envelope = SicurezzaGateway.Echo(Assegno, Wire.Identity.Replace("6038C", "7001A", StringComparison.Ordinal));
        var signed = gateway.Sign(Assegno, envelope, Integrity, certificate: certificate);

        (await client.PostAsync(envelope, Assegno)).Status.Should().Be(200);
        (await client.PostAsync(signed, Assegno)).Status.Should().Be(200);
        (await client.PostAsync(signed.Replace("ciao", "ciAo", StringComparison.Ordinal), Assegno)).ShouldBeFault("WSS-011", 500, "integrity");
    }

    private string Named(X509Certificate2 certificate, CertificateReferenceKind kind)
    {
        var options = new SigningOptions { Parts = Integrity, To = gateway.AddressOf(Assegno), Reference = kind };
        var signed = new MessageSigner(certificate, [], TimeProvider.System).Sign(Encoding.UTF8.GetBytes(SicurezzaGateway.Echo(Assegno)), SoapVersion.Soap12, options);
        return Encoding.UTF8.GetString(signed.Bytes.Span);
    }

    private static MessageVerifier Verifier(string certificate) =>
        new(new TrustedCertificates([TestCertificates.Load(certificate)]), TimeProvider.System, SecurityTolerances.Default);

    private static SoapMessage Read(string xml)
    {
        SoapMediaType.TryParse("application/soap+xml; charset=utf-8", null, out var mediaType);
        var understood = new HashSet<(string Namespace, string LocalName)> { WssNames.Security, ("http://inps.it/", "Identity") };
        return ((EnvelopeResult.Ok)EnvelopeReader.Read(Encoding.UTF8.GetBytes(xml), mediaType!, XmlLimits.Default, understood)).Message;
    }
}
