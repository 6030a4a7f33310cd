namespace Inps.Interop.Soap.Envelope;

/// <summary>The names that SOAP 1.1 and 1.2 give to things.</summary>
public static class SoapNames
{
    /// <summary>Namespace of the SOAP 1.1 envelope (SOAP 1.1 §3).</summary>
    public const string Namespace11 = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>Namespace of the SOAP 1.2 envelope (SOAP 1.2 Part 1 §5.1).</summary>
    public const string Namespace12 = "http://www.w3.org/2003/05/soap-envelope";

    internal const string NoEncoding12 = "http://www.w3.org/2003/05/soap-envelope/encoding/none";
    internal const string Next12 = "http://www.w3.org/2003/05/soap-envelope/role/next";
    internal const string UltimateReceiver12 = "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver";
    internal const string Next11 = "http://schemas.xmlsoap.org/soap/actor/next";

    /// <summary>The namespace of the envelope of a version.</summary>
    public static string NamespaceOf(SoapVersion version) => version == SoapVersion.Soap12 ? Namespace12 : Namespace11;

    internal static SoapVersion? VersionOf(string envelopeNamespace) => envelopeNamespace switch
    {
        Namespace12 => SoapVersion.Soap12,
        Namespace11 => SoapVersion.Soap11,
        _ => null,
    };

    internal static string Shown(SoapVersion version) => version == SoapVersion.Soap12 ? "SOAP 1.2" : "SOAP 1.1";
}
