using System.Security.Cryptography;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Soap.Security;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

/// <summary>
/// Signed messages whose attachments travel beside the envelope: what is signed is the message as if they stood in it (XOP 1.0 §3.2), but the file of a
/// lotto, which is checked while it arrives by the digest that the signed Body holds (ruling 19).
/// </summary>
[Collection(SicurezzaTestGroup.Name)]
public sealed class AllegatiFirmatiTests(SicurezzaGateway gateway)
{
    private static readonly byte[] Allegato = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(3_000), .. "\n%%EOF\n"u8];

    [Theory]
    [InlineData(Wire.Soap12)]
    [InlineData(Wire.Soap11)]
    public async Task SignedInline_AndSentBeside_IsRegistered_AndInlineIsItsDuplicate(string soap)
    {
        var signed = Sign(Domanda(), soap);

        var beside = await gateway.Client.ExchangeAsync(Beside(signed, Allegato, soap));
        var inline = await gateway.Client.PostAsync(signed, mediaType: soap == Wire.Soap12 ? "application/soap+xml" : "text/xml");

        (beside.Status, beside.Esito, beside.Element("Duplicato")).Should().Be((200, "OK", "NO"), beside.Text);
        (inline.Esito, inline.Element("Duplicato")).Should().Be(("OK", "SI"), inline.Text);
    }

    [Fact]
    public async Task OtherBytesUnderTheSignature_AreRefused()
    {
        var signed = Sign(Domanda());
        var other = Allegato.ToArray();
        other[1_000] ^= 1;

        var answer = await gateway.Client.ExchangeAsync(Beside(signed, other));

        answer.FaultCode.Should().Be("WSS-011");
        answer.Text.Should().Contain("/Envelope/Body");
    }

    [Fact]
    public async Task SignatureOverTheIncludeAlone_SaysNothingOfItsBytes_AndIsRefused()
    {
        var envelope = Wire.Envelope(Wire.PresentaDomanda(Domanda())).Replace(Base64, Package.Include("a"), StringComparison.Ordinal);

        var answer = await gateway.Client.ExchangeAsync(Package.Content(
            gateway.Sign("AssegnoTemporaneo", envelope, Parts), Wire.Soap12, ("a", Allegato)));

        answer.FaultCode.Should().Be("WSS-011");
    }

    [Fact]
    public async Task FileOfALotto_IsCheckedByTheDigestOfTheSignedBody()
    {
        var file = LottiDiProva.File(971_000, 3);
        var other = LottiDiProva.File(971_100, 3);
        var (good, bad) = (Messaggi.NewIdLotto(), Messaggi.NewIdLotto());

        var accepted = await SendAsync(SignedLotto(good, file), file);
        var swapped = await SendAsync(SignedLotto(bad, file), other);
        var unsignedDigest = await SendAsync(
            SignedLotto(bad, file).Replace(Messaggi.Sha256(file), Messaggi.Sha256(other), StringComparison.Ordinal), other);

        accepted.Element("StatoLotto", Messaggi.Ns).Should().NotBe("SCARTATO", accepted.Text);
        accepted.Codici.Should().BeEmpty();
        (swapped.Element("StatoLotto", Messaggi.Ns), swapped.Codici.Single()).Should().Be(("SCARTATO", "LOT-R003"), "the digest is not that of what came: {0}", swapped.Text);
        unsignedDigest.FaultCode.Should().Be("WSS-011");
    }

    private static string Base64 => Convert.ToBase64String(Allegato);

    private static SecurityRequirements Parts => SecurityRequirements.IntegritySoap01.WithHeaders(("http://inps.it/", "Identity"));

    /// <summary>A new domanda with the attachment inside.</summary>
    private static string Domanda()
    {
        var sample = EntiDiProva.OfFirmatario(Wire.Sample("valide/con-allegato.xml", Domande.NewId()));
        var content = System.Text.RegularExpressions.Regex.Replace(sample, "<c:Contenuto>[^<]*<", $"<c:Contenuto>{Base64}<");
        content = System.Text.RegularExpressions.Regex.Replace(content, "<c:ImprontaSha256>[^<]*<", $"<c:ImprontaSha256>{Messaggi.Sha256(Allegato)}<");
        return CodiceFiscaleDiProva.ReplaceMinore(content, string.Create(16, 880_000 + Domande.NextN(), static (span, n) => CodiceFiscaleDiProva.Write(span, n)));
    }

    private string Sign(string domanda, string soap = Wire.Soap12) =>
        gateway.Sign("AssegnoTemporaneo", Wire.Envelope(Wire.PresentaDomanda(domanda), ns: soap), Parts, ns: soap);

    /// <summary>The signed message with its content taken out, as any stack packages what is signed already.</summary>
    private static ByteArrayContent Beside(string signed, byte[] allegato, string soap = Wire.Soap12)
    {
        signed.Should().Contain(Base64);
        return Package.Content(signed.Replace(Base64, Package.Include("a"), StringComparison.Ordinal), soap, ("a", allegato));
    }

    private string SignedLotto(string idLotto, byte[] file) => gateway.Sign(
        "InvioMassivo",
        Wire.Envelope(Messaggi.InviaLotto(idLotto, 3, $"<m:File>{Package.Include("file")}</m:File>", new() { Impronta = Messaggi.Sha256(file) })),
        Parts);

    private async Task<Answer> SendAsync(string signed, byte[] file) =>
        await gateway.Client.ExchangeAsync(Package.Content(signed, Wire.Soap12, ("file", file)), "InvioMassivo");
}
