using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Receipts;

/// <summary>Verifies receipts that stand alone, without any connection: form, certificate at the instant of issue, signature, digest.</summary>
/// <param name="trust">Which seals are believed.</param>
public sealed class ReceiptVerifier(ICertificateTrust trust)
{
    /// <summary>True for an XML document whose root is that of a receipt, whatever it is worth.</summary>
    public static bool IsReceipt(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var reader = ReceiptReader.Open(document);
            return reader.MoveToContent() == XmlNodeType.Element && reader.NamespaceURI == ReceiptNames.Namespace;
        }
        catch (Exception exception) when (exception is XmlException or XmlRefusedException)
        {
            return false;
        }
    }

    /// <summary>Verifies a receipt.</summary>
    public ReceiptResult Verify(ReadOnlyMemory<byte> document)
    {
        var (root, receipt, problem) = ReceiptReader.Read(document);
        if (root is null || receipt is null)
        {
            return new ReceiptResult.Refused(problem!, null);
        }

        if (root.Children.All(child => child.Namespace != WssNames.Ds))
        {
            return Refuse("La ricevuta non è firmata.", "The receipt is not signed.", receipt);
        }

        return ReceiptReader.ReadSignature(root) is { } signature
            ? Verify(document, receipt, signature)
            : Refuse("La firma della ricevuta non ha la forma prevista.", "The signature of the receipt is not of the form of a seal.", receipt);
    }

    private ReceiptResult Verify(ReadOnlyMemory<byte> document, Receipt receipt, ReceiptSignature signature)
    {
        var certificate = signature.Certificates[0];
        SigningKey key;
        try
        {
            key = SigningKey.Of(certificate);
        }
        catch (CryptographicException)
        {
            return Refuse("La chiave del certificato di firma non si legge.", "The key of the signer's certificate cannot be read.", receipt);
        }

        using (key)
        using (var pass = new EnvelopedPass(ReceiptReader.Open(document), signature.Hash, signature))
        {
            try
            {
                pass.Run();
            }
            catch (XmlException exception)
            {
                return Refuse("La ricevuta contiene istruzioni di elaborazione o non è ben formata.", exception.Message, receipt);
            }

            if (!key.Verify(signature.Method, pass.SignedInfoDigest, signature.Value))
            {
                return Refuse(
                    $"La firma non è di {certificate.Subject}: è stata alterata, o è un'altra.", $"The signature is not by {certificate.Subject}: it was changed, or is another one.", receipt);
            }

            if (!CryptographicOperations.FixedTimeEquals(pass.Digest, signature.Digest))
            {
                return Refuse(
                    $"La ricevuta è stata modificata dopo la firma (impronta firmata {Convert.ToBase64String(signature.Digest)}, calcolata {Convert.ToBase64String(pass.Digest)}).",
                    $"The receipt was changed after it was signed (digest signed {Convert.ToBase64String(signature.Digest)}, computed {Convert.ToBase64String(pass.Digest)}).",
                    receipt);
            }
        }

        var why = Problem(certificate, [.. signature.Certificates.Skip(1)], receipt.Issued);
        return why is null
            ? new ReceiptResult.Verified(receipt, certificate)
            : Refuse($"Il certificato di firma {why.MotivoIt}: {certificate.Subject}.", $"The signer's certificate {why.ReasonEn}: {certificate.Subject}.", receipt);
    }

    private CertificateProblem? Problem(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, DateTimeOffset instant)
    {
        using var key = SigningKey.Of(certificate);
        return key.Problem ?? trust.Judge(certificate, issuers, instant);
    }

    private static ReceiptResult.Refused Refuse(string motivoIt, string reasonEn, Receipt? receipt) => new(new ReceiptProblem(motivoIt, reasonEn), receipt);
}
