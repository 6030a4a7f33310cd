using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Client;

/// <summary>Checks the signature of a message that was kept, without any connection.</summary>
public static class StoredMessage
{
    private static readonly HashSet<(string Namespace, string LocalName)> Understood = [WssNames.Security, (SpaziNomi.Identity, "Identity")];

    /// <summary>Verifies a message, whoever it was for: certificate and times are judged at the instant it says to have been signed.</summary>
    /// <param name="bytes">The envelope as it travelled.</param>
    /// <param name="autorita">Authorities that are trusted, or the signer's certificate itself.</param>
    /// <exception cref="DocumentoException">It is no SOAP message.</exception>
    public static SecurityResult Verify(ReadOnlyMemory<byte> bytes, IReadOnlyList<X509Certificate2> autorita)
    {
        using var message = Read(bytes);
        return new MessageVerifier(new TrustedCertificates(autorita, autorita), TimeProvider.System, SecurityTolerances.Default).VerifyStored(message);
    }

    private static SoapMessage Read(ReadOnlyMemory<byte> bytes)
    {
        // Whoever kept the message need not have kept its media type: the envelope tells its version itself.
        var refused = "";
        foreach (var version in Enum.GetValues<SoapVersion>())
        {
            var result = EnvelopeReader.Read(bytes, new SoapMediaType(version, Action: null, Charset: null), XmlLimits.Default, Understood);
            if (result is EnvelopeResult.Ok ok)
            {
                return ok.Message;
            }

            refused = ((EnvelopeResult.Refused)result).Failure.MessaggioIt;
        }

        throw new DocumentoException($"Il file non è un messaggio SOAP: {refused}");
    }
}
