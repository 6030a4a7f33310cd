using System.Diagnostics;
using System.Text;
using Inps.Interop.Soap.Receipts;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Tests.Security;
using Microsoft.Extensions.Time.Testing;

namespace Inps.Interop.Soap.Tests.Receipts;

/// <summary>Receipts that stand alone: what we seal we verify, as <c>xmlsec1</c> does, and whatever is changed shows.</summary>
public sealed class ReceiptTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T10:00:00.123Z", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly ReceiptSection[] Sections =
    [
        new("Registrazione", [new("Mittente", "PAT901"), new("Oggetto", "Domanda <AT> & \"altro\" è\r qui"), new("NumeroDomanda", "17")]),
        new("Catena", [new("ImprontaRegistrazione", "0123")]),
    ];

    public static TheoryData<string, string, string> Changes => new()
    {
        { "a fact", ">PAT901<", ">PAT902<" },
        { "white space of a fact", ">PAT901<", "> PAT901<" },
        { "the instant of issue", "10:00:00.123Z", "10:00:00.124Z" },
        { "a fact left out", "<NumeroDomanda>17</NumeroDomanda>", "" },
        { "a fact added", "<NumeroDomanda>17</NumeroDomanda>", "<NumeroDomanda>17</NumeroDomanda><NumeroDomanda>18</NumeroDomanda>" },
        { "white space between facts", "<Mittente>", "<!-- --> <Mittente>" },
        { "a section renamed", "Catena>", "Collana>" },
        { "a carriage return lost", "&#xD;", "" },
    };

    public static TheoryData<string, string, string, string> Forms => new()
    {
        { "an attribute", "<Mittente>", "<Mittente xml:lang=\"it\">", "forma di una ricevuta" },
        { "text between facts", "<Mittente>", "altro<Mittente>", "forma di una ricevuta" },
        { "an element of a stranger", "<Mittente>", "<Mittente xmlns=\"urn:altri\">", "forma di una ricevuta" },
        { "a fact inside a fact", "PAT901", "<Mittente>PAT901</Mittente>", "forma di una ricevuta" },
        { "a line break in a fact", "PAT901", "PAT901\n", "forma di una ricevuta" },
        { "a processing instruction", "<Mittente>", "<?pi?><Mittente>", "forma di una ricevuta" },
        { "a processing instruction before the root", "<Ricevuta", "<?pi?><Ricevuta", "istruzioni" },
        { "another namespace", "Ricevuta/v1", "Ricevuta/v2", "forma di una ricevuta" },
        { "a document type", "<Ricevuta", "<!DOCTYPE Ricevuta><Ricevuta", "ben formato" },
        { "a reference to a part", "URI=\"\"", "URI=\"#x\"", "forma prevista" },
        { "another transform", "#enveloped-signature", "#base64", "forma prevista" },
        { "SHA-1", "xmlenc#sha256", "xmldsig#sha1", "forma prevista" },
        { "HMAC", "#rsa-sha256", "#hmac-sha256", "forma prevista" },
        { "no certificate", "X509Certificate>", "X509CRL>", "forma prevista" },
        { "something in the signature", "<ds:SignatureValue>", "<ds:Object></ds:Object><ds:SignatureValue>", "forma prevista" },
    };

    [Theory]
    [InlineData("RSA")]
    [InlineData("P-256")]
    [InlineData("P-384")]
    public void SealedReceipt_IsVerified_AndTellsItsFacts(string key)
    {
        var verified = Verify(Sign(key)).Should().BeOfType<ReceiptResult.Verified>().Subject;

        verified.Certificate.Thumbprint.Should().Be(Keys.Named(key).Thumbprint);
        verified.Receipt.Should().BeEquivalentTo(new Receipt("Ricevuta", Sections, Now));
        verified.Receipt.Section("Catena").Should().ContainSingle();
        verified.Receipt.Section("Altro").Should().BeNull();
    }

    [Theory, MemberData(nameof(Changes))]
    public void ChangedReceipt_IsRefused(string what, string before, string after)
    {
        var refused = Refused(Changed(before, after));

        refused.Problem.MotivoIt.Should().StartWith("La ricevuta è stata modificata dopo la firma", "{0} was changed", what);
        refused.Receipt.Should().NotBeNull("what it tells is shown, though not believed");
    }

    [Theory, MemberData(nameof(Forms))]
    public void OtherForm_IsRefused(string what, string before, string after, string because) =>
        Refused(Changed(before, after)).Problem.MotivoIt.Should().Contain(because, "there is {0}", what);

    [Fact]
    public void CommentInAText_ChangesNothing_NeitherSealNorFact()
    {
        var verified = Verify(Changed("PAT901", "PAT<!-- 902 -->901")).Should().BeOfType<ReceiptResult.Verified>().Subject;

        verified.Receipt.Section("Registrazione")![0].Value.Should().Be("PAT901");
    }

    [Fact]
    public void DigestOfChangedFacts_PutIntoTheSignature_IsNotSigned()
    {
        var honest = Sign("RSA");
        var changed = honest.Replace(">PAT901<", ">PAT902<", StringComparison.Ordinal);
        var motivo = Refused(changed).Problem.MotivoIt;
        var (signed, computed) = (motivo.Split("firmata ")[1].Split(',')[0], motivo.Split("calcolata ")[1].Split(')')[0]);

        Refused(changed.Replace(signed, computed, StringComparison.Ordinal)).Problem.MotivoIt.Should().StartWith("La firma non è di CN=");
    }

    [Fact]
    public void SealOfAStranger_IsNotTrusted()
    {
        Refused(Sign("P-256"), trusted: "RSA").Problem.MotivoIt.Should().Contain("non è tra quelli noti");
    }

    [Fact]
    public void SealOfAStranger_WithOurCertificateInFront_IsNoSealOfOurs()
    {
        var certificate = Convert.ToBase64String(Keys.Named("P-256").RawData);
        var ours = Convert.ToBase64String(Keys.Named("P-384").RawData);

        Refused(Sign("P-256").Replace(certificate, ours, StringComparison.Ordinal), trusted: "P-384").Problem.MotivoIt.Should().StartWith("La firma non è di CN=");
    }

    [Fact]
    public void Receipt_InsideAnotherOne_IsNoReceipt()
    {
        var inner = Sign("RSA").Split("?>")[1];

        Refused($"<Ricevuta xmlns=\"{ReceiptNames.Namespace}\">{inner}</Ricevuta>").Problem.MotivoIt.Should().Contain("forma di una ricevuta");
    }

    [Fact]
    public void SecondSignature_OrNone_IsRefused()
    {
        var signed = Sign("RSA");
        var signature = signed[signed.IndexOf("<ds:Signature ", StringComparison.Ordinal)..signed.IndexOf("</Ricevuta>", StringComparison.Ordinal)];

        Refused(signed.Replace(signature, signature + signature, StringComparison.Ordinal)).Problem.MotivoIt.Should().Contain("forma prevista");
        Refused(signed.Replace(signature, "", StringComparison.Ordinal)).Problem.MotivoIt.Should().Be("La ricevuta non è firmata.");
        Refused(signed.Replace(signature, "", StringComparison.Ordinal).Replace("<Registrazione>", signature + "<Registrazione>", StringComparison.Ordinal))
            .Problem.MotivoIt.Should().Contain("forma prevista", "it is not where it was");
    }

    [Theory]
    [InlineData("<Ricevuta xmlns=\"http://inps.it/Interoperabilita/Ricevuta/v1\"/>", true)]
    [InlineData("<x:Altro xmlns:x=\"http://inps.it/Interoperabilita/Ricevuta/v1\">", true)]
    [InlineData("<Ricevuta/>", false)]
    [InlineData("%PDF-1.7", false)]
    public void ReceiptIsTold_ByTheNamespaceOfItsRoot(string document, bool isReceipt) =>
        ReceiptVerifier.IsReceipt(Encoding.UTF8.GetBytes(document)).Should().Be(isReceipt);

    [Theory]
    [InlineData("RSA")]
    [InlineData("P-256")]
    public void ReceiptOfOurs_IsVerifiedByXmlsec1(string key)
    {
        var xmlsec = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin").Select(path => Path.Combine(path, "xmlsec1")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(xmlsec is null, "xmlsec1 is not installed.");
        var folder = Directory.CreateTempSubdirectory("inps-interop-ricevute-").FullName;
        var (pem, file) = (Path.Combine(folder, "sigillo.pem"), Path.Combine(folder, "ricevuta.xml"));
        File.WriteAllText(pem, Keys.Named(key).ExportCertificatePem());

        int Verify(string text)
        {
            File.WriteAllText(file, text);
            using var process = Process.Start(new ProcessStartInfo(xmlsec!, ["--verify", "--pubkey-cert-pem", pem, file]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }

        Verify(Sign(key)).Should().Be(0);
        Verify(Sign(key).Replace(">17<", ">18<", StringComparison.Ordinal)).Should().NotBe(0);
        Directory.Delete(folder, recursive: true);
    }

    private static string Sign(string key) => Encoding.UTF8.GetString(new ReceiptSigner(Keys.Named(key), [], new FakeTimeProvider(Now)).Sign("Ricevuta", Sections));

    private static string Changed(string before, string after)
    {
        var signed = Sign("RSA");
        signed.Should().Contain(before);
        return signed.Replace(before, after, StringComparison.Ordinal);
    }

    private static ReceiptResult Verify(string document, string? trusted = null)
    {
        var known = trusted is null ? new[] { "RSA", "P-256", "P-384" } : [trusted];
        return new ReceiptVerifier(new TrustedCertificates([.. known.Select(Keys.Named)])).Verify(Encoding.UTF8.GetBytes(document));
    }

    private static ReceiptResult.Refused Refused(string document, string? trusted = null) => Verify(document, trusted).Should().BeOfType<ReceiptResult.Refused>().Subject;
}
