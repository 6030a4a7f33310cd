using System.Globalization;
using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Time.Testing;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

public class MessageVerifierTests
{
    [Fact]
    public void MoreThanAgreed_IsAccepted()
    {
        Accepted(Verify(Sign(), SecurityRequirements.IdAuthSoap01)).Body.Should().NotBeNull();
    }

    [Fact]
    public void LessThanAgreed_IsRefused()
    {
        var xml = Sign(options: Options(SecurityRequirements.IdAuthSoap02));

        Accepted(Verify(xml, SecurityRequirements.IdAuthSoap02));
        Refused(Verify(xml, SecurityRequirements.IntegritySoap01)).Code.Codice.Should().Be("WSS-003");
    }

    [Fact]
    public void UnsignedMessage_IsToldApart_WhereNothingWasAgreed()
    {
        using var message = Read(Messages.Envelope12(Identity));
        var verifier = new MessageVerifier(Trust, new FakeTimeProvider(Now), SecurityTolerances.Default);

        verifier.Verify(message, required: null, [To]).Should().BeOfType<SecurityResult.NotSigned>();
    }

    [Fact]
    public void SecurityHeaderOfAnotherRole_IsNotOurs()
    {
        var header = $"<w:Security xmlns:w=\"{WssNames.Wsse}\" xmlns:s=\"{Messages.Ns12}\" s:role=\"urn:altro\"/>" + Identity;

        Accepted(Verify(Sign(envelope: Messages.Envelope12(header))));
    }

    [Fact]
    public void SignedElements_OneInsideTheOther_AreBounded()
    {
        // A signature of five elements, each inside the one before: the signer is ours, so that only the bound can refuse it.
        var body = "<d:Op xmlns:d=\"urn:test\">x</d:Op>";
        for (var i = 0; i < 5; i++)
        {
            body = $"<d:Op xmlns:d=\"urn:test\" xmlns:u=\"{WssNames.Wsu}\" u:Id=\"n{i}\">{body}</d:Op>";
        }

        var references = Enumerable.Range(0, 5).Select(i => SignedReference.ToBeMade($"n{i}", System.Security.Cryptography.HashAlgorithmName.SHA256, ""));
        using var pass = new SignedPartsPass(
            HardenedXmlReader.Create(Encoding.UTF8.GetBytes(Messages.Envelope12("", body)), charset: null, XmlLimits.Default), [.. references], header: null);

        pass.Run()!.MessageEn.Should().Contain("inside 4 other signed elements");
    }

    [Fact]
    public void LargeMessage_IsVerifiedToItsLastCharacter()
    {
        var items = new StringBuilder();
        for (var i = 0; i < 5000; i++)
        {
            items.Append(CultureInfo.InvariantCulture, $"<d:Voce xmlns:d=\"urn:test\" n=\"{i}\"><d:Nome>Giò {i}</d:Nome><d:Testo>&amp; così via</d:Testo></d:Voce>");
        }

        var xml = Sign(envelope: Messages.Envelope12(Identity, $"<d:Op xmlns:d=\"urn:test\">{items}fine</d:Op>"));

        Encoding.UTF8.GetByteCount(xml).Should().BeGreaterThan(400_000);
        Accepted(Verify(xml));
        Refused(Verify(xml.Replace("fine</d:Op>", "finf</d:Op>", StringComparison.Ordinal))).Code.Codice.Should().Be("WSS-011");
    }

    [Fact]
    public void EveryUtf16Message_IsTheSameMessage()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Sign())).ToArray();
        using var message = Messages.Accepted(EnvelopeReader.Read(
            bytes, Messages.Soap12, XmlLimits.Default, new HashSet<(string, string)> { ("http://inps.it/", "Identity"), WssNames.Security }));

        Accepted(new MessageVerifier(Trust, new FakeTimeProvider(Now), SecurityTolerances.Default).Verify(message, Everything, [To]));
    }
}
