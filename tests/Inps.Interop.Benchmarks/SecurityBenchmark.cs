using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Benchmarks;

/// <summary>
/// What verifying and signing INTEGRITY_SOAP_01 costs, for a message of 1 KB and one of 400 KB, beside the framework's SignedXml and the bare signature
/// check. The ratio of the two sizes tells whether a step grows faster than the message.
/// </summary>
internal static class SecurityBenchmark
{
    private const int Rounds = 5;
    private const string To = "https://localhost:8443/modi/soap/Prova/v1/";
    private static readonly HashSet<(string Namespace, string LocalName)> Understood = [WssNames.Security];
    private static readonly SoapMediaType MediaType = new(SoapVersion.Soap12, Action: null, Charset: null);

    public static int Run(int seconds)
    {
        using var rsa = RSA.Create(2048);
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var (name, certificate) in new[] { ("RSA 2048", Issue(rsa)), ("ECDSA P-256", Issue(ecdsa)) })
        {
            Console.WriteLine(name);
            Console.WriteLine("  step                          1 KB µs    400 KB µs   ratio");
            Measure(certificate, seconds);
        }

        return 0;
    }

    private static void Measure(X509Certificate2 certificate, int seconds)
    {
        var verifier = VerifierOf(certificate);
        var (small, large) = (Envelope(1), Envelope(3100));
        var (signedSmall, signedLarge) = (Sign(small, certificate), Sign(large, certificate));
        Console.WriteLine($"  ({signedSmall.Length} and {signedLarge.Length} bytes signed)");
        Report("read the envelope", signedSmall, signedLarge, seconds, bytes => Read(bytes).Dispose());
        Report("read and verify", signedSmall, signedLarge, seconds, bytes => Verify(verifier, bytes));
        Report("sign", small, large, seconds, bytes => Sign(bytes, certificate));
        if (certificate.GetRSAPublicKey() is not null)
        {
            // SignedXml knows no ECDSA.
            Report("SignedXml: verify", signedSmall, signedLarge, seconds, bytes => Require(Framework(bytes, certificate, byXPath: false)));
            Report("SignedXml: its id lookup", signedSmall, signedLarge, seconds, bytes => Require(Framework(bytes, certificate, byXPath: true)));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"bare signature check",-26} {BareCheck(certificate, seconds),10:0.0}"));
    }

    /// <summary>A message signed as INTEGRITY_SOAP_01 wants it.</summary>
    internal static byte[] Sign(byte[] envelope, X509Certificate2 certificate, string to = To, params (string Namespace, string LocalName)[] headers) =>
        new MessageSigner(certificate, [], TimeProvider.System).Sign(
            envelope,
            SoapVersion.Soap12,
            new SigningOptions { Parts = SecurityRequirements.IntegritySoap01.WithHeaders(headers), To = to, Lifetime = TimeSpan.FromHours(1) }).Bytes.ToArray();

    internal static MessageVerifier VerifierOf(X509Certificate2 certificate) =>
        new(new TrustedCertificates([certificate]), TimeProvider.System, new SecurityTolerances { MaxAge = TimeSpan.FromHours(1) });

    internal static void Verify(MessageVerifier verifier, byte[] bytes)
    {
        using var message = Read(bytes);
        Require(verifier.Verify(message, SecurityRequirements.IntegritySoap01, [To]) is SecurityResult.Verified);
    }

    /// <summary>Microseconds of what no verifier can do without: the hash of as many bytes as SignedInfo has, and the check with a key that is there already.</summary>
    internal static double BareCheck(X509Certificate2 certificate, int seconds)
    {
        var data = new byte[1500];
        using var privateRsa = certificate.GetRSAPrivateKey();
        using var privateEcdsa = certificate.GetECDsaPrivateKey();
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = certificate.GetECDsaPublicKey();
        var value = privateRsa?.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ?? privateEcdsa!.SignData(data, HashAlgorithmName.SHA256);
        return Micros(
            () => Require(rsa?.VerifyData(data, value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ?? ecdsa!.VerifyData(data, value, HashAlgorithmName.SHA256)), seconds);
    }

    /// <summary>SignedXml with ids from a table, or as it would look them up by itself had they its own attribute.</summary>
    private static bool Framework(byte[] bytes, X509Certificate2 certificate, bool byXPath)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
        document.Load(reader);
        var signature = (XmlElement)document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl)[0]!;
        var signed = new SignedXmlWithWsuIds(document, byXPath);
        signed.LoadXml(signature);
        return signed.CheckSignature(certificate, verifySignatureOnly: true);
    }

    internal static SoapMessage Read(byte[] bytes) => ((EnvelopeResult.Ok)EnvelopeReader.Read(bytes, MediaType, XmlLimits.Default, Understood)).Message;

    private static void Report(string name, byte[] small, byte[] large, int seconds, Action<byte[]> step)
    {
        var (one, many) = (Micros(() => step(small), seconds), Micros(() => step(large), seconds));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-26} {one,10:0.0} {many,12:0.0} {many / one,7:0.0}"));
    }

    /// <summary>Microseconds of a step: the best of several rounds, in which whatever else the machine does weighs least.</summary>
    internal static double Micros(Action step, int seconds)
    {
        Run(step, seconds / 2.0);
        return Enumerable.Range(0, Rounds).Min(_ => Run(step, (double)seconds / Rounds));
    }

    private static double Run(Action step, double seconds)
    {
        var rounds = 0;
        var started = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            step();
            rounds++;
            elapsed = Stopwatch.GetElapsedTime(started);
        }
        while (elapsed.TotalSeconds < seconds);
        return elapsed.TotalMicroseconds / rounds;
    }

    internal static byte[] Envelope(int items)
    {
        var body = new StringBuilder();
        for (var i = 0; i < items; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"<d:Voce xmlns:d=\"urn:prova\" n=\"{i}\"><d:Nome>Nome {i}</d:Nome><d:Testo>testo della voce, abbastanza lungo da contare</d:Testo></d:Voce>");
        }

        return Encoding.UTF8.GetBytes($"<s:Envelope xmlns:s=\"{SoapNames.Namespace12}\"><s:Body><d:Op xmlns:d=\"urn:prova\">{body}</d:Op></s:Body></s:Envelope>");
    }

    internal static X509Certificate2 Issue(AsymmetricAlgorithm key)
    {
        var request = key is RSA rsa
            ? new CertificateRequest("CN=Sigillo", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=Sigillo", (ECDsa)key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    private static void Require(bool isGood)
    {
        if (!isGood)
        {
            throw new InvalidOperationException("The signature does not verify.");
        }
    }

    private sealed class SignedXmlWithWsuIds(XmlDocument document, bool byXPath) : SignedXml(document)
    {
        private Dictionary<string, XmlElement>? ids;

        public override XmlElement? GetIdElement(XmlDocument? document, string idValue)
        {
            if (byXPath)
            {
                // What the base class does for Id, id and ID, one after the other.
                foreach (var name in (string[])["@Id", "@id", "@ID", "@*[local-name()='Id']"])
                {
                    if (document!.SelectSingleNode($"//*[{name}=\"{idValue}\"]") is XmlElement found)
                    {
                        return found;
                    }
                }
            }

            ids ??= document!.GetElementsByTagName("*").OfType<XmlElement>()
                .Where(element => element.HasAttribute("Id", WssNames.Wsu)).ToDictionary(element => element.GetAttribute("Id", WssNames.Wsu));
            return ids.GetValueOrDefault(idValue);
        }
    }
}
