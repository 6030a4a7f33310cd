namespace Inps.Interop.Soap.Security;

/// <summary>The names of WS-Security (OASIS WSS 1.0 and 1.1), XML Signature and canonicalisation.</summary>
public static class WssNames
{
    /// <summary>Namespace of the Security header.</summary>
    public const string Wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /// <summary>Namespace of Timestamp and of the attribute Id.</summary>
    public const string Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    /// <summary>The header block that carries message security, for the set of understood blocks.</summary>
    public static (string Namespace, string LocalName) Security { get; } = (Wsse, "Security");

    internal const string Ds = "http://www.w3.org/2000/09/xmldsig#";
    internal const string ExclusiveC14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    internal const string InclusiveC14N10 = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    internal const string InclusiveC14N11 = "http://www.w3.org/2006/12/xml-c14n11";

    private const string Soap10 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0";
    private const string X509Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0";

    internal const string Base64Binary = Soap10 + "#Base64Binary";
    internal const string X509v3 = X509Profile + "#X509v3";
    internal const string PkiPath = X509Profile + "#X509PKIPathv1";
    internal const string SubjectKeyIdentifier = X509Profile + "#X509SubjectKeyIdentifier";
    internal const string ThumbprintSha1 = "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1";

    /// <summary>The namespace in which the standard names a fault (WSS 1.1.1 §12); null for a name that is not of the standard.</summary>
    internal static string? NamespaceOfFault(string name) => name switch
    {
        "UnsupportedSecurityToken" or "UnsupportedAlgorithm" or "InvalidSecurity" or "InvalidSecurityToken" or "FailedAuthentication"
            or "FailedCheck" or "SecurityTokenUnavailable" => Wsse,
        "MessageExpired" => Wsu,
        _ => null,
    };
}
