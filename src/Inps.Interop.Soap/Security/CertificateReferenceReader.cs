using System.Formats.Asn1;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>Reads the KeyInfo of a signature: a SecurityTokenReference in one of the forms of the X.509 Token Profile 1.1.1 §3.2.</summary>
/// <param name="security">The Security header: a token in the message must be its child.</param>
/// <param name="fail">Told why there is no reference.</param>
internal sealed class CertificateReferenceReader(HeaderElement security, Action<SoapFailure> fail)
{
    private const int MaxPath = 10;

    /// <summary>The reference; null after having told why there is none.</summary>
    public FoundReference? Read(HeaderElement keyInfo)
    {
        if (keyInfo.Children is not [{ LocalName: "SecurityTokenReference", Namespace: WssNames.Wsse, Children: [var named] }])
        {
            return Fail(SecurityFailures.Structure(
                keyInfo, "in KeyInfo una SecurityTokenReference con un solo elemento", "one SecurityTokenReference with a single element in KeyInfo"));
        }

        return (named.Namespace, named.LocalName) switch
        {
            (WssNames.Wsse, "Reference") => Token(named),
            (WssNames.Wsse, "KeyIdentifier") => Identifier(named),
            (WssNames.Ds, "X509Data") => X509Data(named),
            _ => Fail(SecurityFailures.UnsupportedToken(named, named.LocalName)),
        };
    }

    private FoundReference? Token(HeaderElement reference)
    {
        if (reference.Attribute("", "URI") is not ['#', _, ..] uri)
        {
            return Fail(SecurityFailures.TokenOutside(reference, reference.Attribute("", "URI")));
        }

        var tokens = security.Children.Where(child => child.Attribute(WssNames.Wsu, "Id") == uri[1..]).ToList();
        if (tokens is not [var token])
        {
            return Fail(SecurityFailures.TokenUnavailable(reference, uri));
        }

        if ((token.Namespace, token.LocalName) != (WssNames.Wsse, "BinarySecurityToken"))
        {
            return Fail(SecurityFailures.UnsupportedToken(token, token.LocalName));
        }

        var type = token.Attribute("", "ValueType");
        return type switch
        {
            _ when reference.Attribute("", "ValueType") is { } said && said != type => Fail(SecurityFailures.Structure(
                reference, $"lo stesso ValueType del token ('{type}')", $"the ValueType of the token ('{type}')")),
            _ when IsOtherEncoding(token) => Fail(SecurityFailures.UnsupportedToken(token, token.Attribute("", "EncodingType"))),
            WssNames.X509v3 => Certificate(token),
            WssNames.PkiPath => Path(token),
            _ => Fail(SecurityFailures.UnsupportedToken(token, type)),
        };
    }

    private FoundReference? Identifier(HeaderElement identifier)
    {
        if (IsOtherEncoding(identifier))
        {
            return Fail(SecurityFailures.UnsupportedToken(identifier, identifier.Attribute("", "EncodingType")));
        }

        return identifier.Attribute("", "ValueType") switch
        {
            WssNames.X509v3 => Certificate(identifier),
            WssNames.ThumbprintSha1 => Named(identifier, static bytes => new CertificateReference.Thumbprint(bytes)),
            WssNames.SubjectKeyIdentifier => Named(identifier, static bytes => new CertificateReference.SubjectKeyIdentifier(bytes)),
            var other => Fail(SecurityFailures.UnsupportedToken(identifier, other)),
        };
    }

    /// <summary>X509IssuerSerial (X.509 Token Profile §3.2.3), or the certificate itself, as python's zeep writes it beside.</summary>
    private FoundReference? X509Data(HeaderElement data)
    {
        if (data.Children.FirstOrDefault(child => child is { LocalName: "X509Certificate", Namespace: WssNames.Ds }) is { } certificate)
        {
            return Certificate(certificate);
        }

        return data.Children is
            [
            {
                LocalName: "X509IssuerSerial", Namespace: WssNames.Ds,
                Children: [{ LocalName: "X509IssuerName", Namespace: WssNames.Ds } issuer, { LocalName: "X509SerialNumber", Namespace: WssNames.Ds } serial]
            },
            ]
            ? new FoundReference(new CertificateReference.IssuerSerial(issuer.Text.Trim(), serial.Text.Trim()), data)
            : Fail(SecurityFailures.Structure(data, "X509IssuerSerial o X509Certificate in X509Data", "X509IssuerSerial or X509Certificate in X509Data"));
    }

    private FoundReference? Certificate(HeaderElement element) => Named(element, static bytes => new CertificateReference.Embedded([bytes]));

    private FoundReference? Path(HeaderElement token)
    {
        if (Base64Text.Read(token, fail) is not { } bytes)
        {
            return null;
        }

        // RFC 3820 and ISO 9594-8: PkiPath ::= SEQUENCE OF Certificate, from the authority down to the holder.
        var certificates = new List<ReadOnlyMemory<byte>>();
        try
        {
            var path = new AsnReader(bytes, AsnEncodingRules.DER).ReadSequence();
            while (path.HasData && certificates.Count <= MaxPath)
            {
                certificates.Insert(0, path.ReadEncodedValue());
            }
        }
        catch (AsnContentException)
        {
            certificates.Clear();
        }

        return certificates.Count is > 0 and <= MaxPath
            ? new FoundReference(new CertificateReference.Embedded(certificates), token)
            : Fail(SecurityFailures.InvalidToken(token, $"non è un X509PKIPathv1 con al più {MaxPath} certificati", $"it is no X509PKIPathv1 of at most {MaxPath} certificates"));
    }

    private FoundReference? Named(HeaderElement element, Func<byte[], CertificateReference> make) =>
        Base64Text.Read(element, fail) is { } bytes ? new FoundReference(make(bytes), element) : null;

    private static bool IsOtherEncoding(HeaderElement element) => element.Attribute("", "EncodingType") is { } encoding && encoding != WssNames.Base64Binary;

    private FoundReference? Fail(SoapFailure failure)
    {
        fail(failure);
        return null;
    }
}
